/** Grades of a class as rows: of its page, and of the file. Pure. */
import type { AttemptRow } from "./store/attempts";
import type { Progress } from "./training";

export interface GradeRow {
  studentId: string;
  nickname: string;
  number: string | null;
  lab: string;
  /** Which attempt it is, from 1. */
  attempt: number;
  begunAt: string | null;
  /** When something came to hold, or was graded, the last time. */
  lastAt: string | null;
  minutes: number | null;
  /** Null: nobody has graded it yet. */
  score: number | null;
  max: number;
  passed: boolean;
  /** Points by the id of the check. */
  checks: Readonly<Record<string, number>>;
  /** How often it was graded. */
  gradings: number;
  hints: number;
  rewinds: number;
  late: boolean;
}

export interface GradedStudent {
  id: string;
  nickname: string;
  number: string | null;
}

export interface GradedLab {
  lab: string;
  dueAt: Date | null;
  max: number;
  checks: readonly { id: string; title: string; points: number }[];
}

/** In: the student, the lab, the attempt as it was kept, how far it is. */
export function gradeRow(
  student: GradedStudent,
  { lab, dueAt, max, checks }: GradedLab,
  { number, begunAt }: AttemptRow,
  progress: Progress | undefined,
): GradeRow {
  const last = progress?.gradings.at(-1);
  const lastAt =
    [progress?.lastPassedAt, last?.at]
      .flatMap((at) => at ?? [])
      .toSorted()
      .at(-1) ?? null;
  const minutes = begunAt && lastAt ? Math.max(0, Math.round((Date.parse(lastAt) - begunAt.getTime()) / 60_000)) : null;
  return {
    studentId: student.id,
    nickname: student.nickname,
    number: student.number,
    lab,
    attempt: number,
    begunAt: begunAt?.toISOString() ?? null,
    lastAt,
    minutes,
    score: last?.score ?? null,
    max,
    passed: last?.passed ?? false,
    checks: last ? Object.fromEntries(checks.map(({ id, points }) => [id, last.failed.includes(id) ? 0 : points])) : {},
    gradings: progress?.gradings.length ?? 0,
    hints: progress?.hints ?? 0,
    rewinds: progress?.rewinds ?? 0,
    late: dueAt !== null && lastAt !== null && Date.parse(lastAt) > dueAt.getTime(),
  };
}

/** The rows of a file, its heading first. In: the checks of all labs that stand in it. */
export function gradeTable(rows: readonly GradeRow[], labs: readonly GradedLab[]): string[][] {
  const columns = labs.flatMap(({ lab, checks }) => checks.map(({ id }) => ({ lab, id })));
  const several = labs.length > 1;
  return [
    [
      ...[
        "Student number",
        "Nickname",
        "Lab",
        "Attempt",
        "Score",
        "Max",
        "Passed",
        "Begun",
        "Last progress",
        "Minutes",
      ],
      ...["Gradings", "Hints", "Rewinds", "Late"],
      ...columns.map(({ lab, id }) => (several ? `${lab}: ${id}` : id)),
    ],
    ...rows.map((row) => [
      ...[row.number ?? "", row.nickname, row.lab, String(row.attempt), row.score === null ? "" : String(row.score)],
      ...[String(row.max), row.passed ? "yes" : "no", row.begunAt ?? "", row.lastAt ?? "", String(row.minutes ?? "")],
      ...[String(row.gradings), String(row.hints), String(row.rewinds), row.late ? "yes" : "no"],
      ...columns.map(({ lab, id }) => (lab === row.lab ? String(row.checks[id] ?? "") : "")),
    ]),
  ];
}
