/** What the learner answers. */
import { filled } from "@/lib/labs/variables";
import type { PlayVerb } from "./verb";

/** Gives the answer that is right. */
export const ask: PlayVerb = async ({ question = "" }, { lab, attempt }) => {
  const check = lab.grade.checks.find(({ id }) => id === question);
  if (check?.assertion.kind !== "answer") throw new Error(`The check ${question} asks nothing.`);
  const { oneOf, equals, match } = filled(check.assertion.is, attempt.values);
  attempt.told.answers[question] = oneOf?.[0] ?? equals ?? match;
};
