/** What the panel in the learner's browser asks for. */
import "server-only";
import { z } from "zod";
import type { CheckResult, Grade } from "@/lib/labs/check/grade";
import { gradeNow } from "./grade-attempt";
import { lookAtAttempt } from "./look-at-attempt";
import { AttemptRefused } from "./refused";
import { rewindTo } from "./rewind-attempt";
import { checkWork, markStep, takeHint, tellAttempt } from "./tell-attempt";
import { type AttemptView, type BelongingsView, belongingsViewOf, viewOf } from "./view";

const short = z.string().max(200);
/** A choice, words, or a choice for each of several things. */
const given = z.union([z.string().max(2000), z.record(short, z.string().max(2000))]);

export const guideQuestion = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("tell"),
    visited: z.array(z.string().max(2048)).max(100).default([]),
    downloads: z
      .array(z.strictObject({ name: z.string().max(255), rows: z.int().min(0).optional() }))
      .max(100)
      .default([]),
  }),
  z.strictObject({ do: z.literal("answer"), question: short, answer: given }),
  z.strictObject({ do: z.literal("mark"), task: short, step: z.int().min(0).max(1000) }),
  z.strictObject({ do: z.literal("check"), task: short }),
  z.strictObject({ do: z.literal("hint"), task: short }),
  z.strictObject({ do: z.literal("rewind"), task: short }),
  z.strictObject({ do: z.literal("grade") }),
  z.strictObject({ do: z.literal("belongings") }),
]);
export type GuideQuestion = z.input<typeof guideQuestion>;

/** How the panel tells a grade: at every level with its reasons. */
export interface GradeView extends Omit<Grade, "checks" | "standing"> {
  checks: Omit<CheckResult, "gate">[];
  standing: { id: string; title: string; passed: boolean; reason: string }[];
}

export interface GuideAnswer {
  view: AttemptView;
  /** To `check`: why the task is not done. */
  reasons?: string[];
  grade?: GradeView;
  belongings?: BelongingsView[];
}

/** Does what the panel asks for. In: the attempt of that browser. Throws AttemptRefused for what is not done. */
export async function askGuide(id: string, asked: z.output<typeof guideQuestion>): Promise<GuideAnswer> {
  const answer = await does(id, asked);
  return { ...answer, view: await viewOf(id) };
}

async function does(id: string, asked: z.output<typeof guideQuestion>): Promise<Omit<GuideAnswer, "view">> {
  switch (asked.do) {
    case "tell":
      await tellAttempt(id, asked);
      await lookAtAttempt(id);
      return {};
    case "answer":
      if (!(await viewOf(id)).questions.some((question) => question.id === asked.question))
        throw new AttemptRefused("malformed", "The lab asks no such question.");
      await tellAttempt(id, { answers: { [asked.question]: asked.answer } });
      await lookAtAttempt(id);
      return {};
    case "mark":
      await markStep(id, asked.task, asked.step);
      return {};
    case "check":
      return { reasons: (await checkWork(id, asked.task)).reasons };
    case "hint":
      await takeHint(id, asked.task);
      return {};
    case "rewind":
      await rewindTo(id, asked.task);
      return {};
    case "grade": {
      const { checks, standing, ...grade } = await gradeNow(id);
      return { grade: { ...grade, checks: checks.map(({ gate: _, ...check }) => check), standing } };
    }
    case "belongings":
      return { belongings: await belongingsViewOf(id) };
  }
}
