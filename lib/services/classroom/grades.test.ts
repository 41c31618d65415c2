import { expect, test } from "vitest";
import { type GradedLab, gradeRow, gradeTable } from "./grades";
import type { Progress } from "./training";

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));
const lab: GradedLab = {
  lab: "l10",
  dueAt: at(20),
  max: 30,
  checks: [
    { id: "a", title: "A", points: 10 },
    { id: "b", title: "B", points: 20 },
  ],
};
const student = { id: "s", nickname: "=Mia", number: "17" };
const attempt = { studentId: "s", lab: "l10", number: 2, attemptId: "x", madeAt: at(0), begunAt: at(1) };
const progress: Progress = {
  finishedAt: null,
  paused: false,
  tasks: [],
  lastPassedAt: at(11).toISOString(),
  gradings: [
    { at: at(5).toISOString(), score: 0, max: 30, passed: false, failed: ["a", "b"] },
    { at: at(31).toISOString(), score: 20, max: 30, passed: false, failed: ["a"] },
  ],
  hints: 2,
  rewinds: 1,
};

test("points by check, time, attempts, hints, and whether it came late", () => {
  expect(gradeRow(student, lab, attempt, progress)).toMatchObject({
    attempt: 2,
    score: 20,
    max: 30,
    passed: false,
    checks: { a: 0, b: 20 },
    minutes: 30,
    gradings: 2,
    hints: 2,
    rewinds: 1,
    late: true,
  });
});

test("what nobody graded has no points, and not none", () => {
  const row = gradeRow(student, lab, { ...attempt, begunAt: null }, { ...progress, gradings: [], lastPassedAt: null });
  expect(row).toMatchObject({ score: null, checks: {}, minutes: null, late: false });
});

test("a file has a column for each check of each lab", () => {
  const rows = [gradeRow(student, lab, attempt, progress)];
  const [heading, line] = gradeTable(rows, [lab]);
  expect(heading?.slice(-2)).toEqual(["a", "b"]);
  expect(line?.slice(0, 6)).toEqual(["17", "=Mia", "l10", "2", "20", "30"]);
  expect(line?.slice(-2)).toEqual(["0", "20"]);
  expect(gradeTable(rows, [lab, { ...lab, lab: "l04" }])[0]?.slice(-4)).toEqual([
    "l10: a",
    "l10: b",
    "l04: a",
    "l04: b",
  ]);
});
