/**
 * Answers are compared by digests that a salt makes worthless outside the attempt: what is kept of one tells neither a
 * classmate nor a browser what is right.
 */
import { createHash } from "node:crypto";
import type { ArgumentsOf } from "../assertions";
import { failed, type GradeContext, passed, type Verdict } from "./context";

/** The digests of which each is a right answer. */
export function rightDigests({ equals, oneOf, match }: ArgumentsOf<"answer">, salt: string): string[] {
  if (oneOf) return oneOf.map((choice) => digestOf(choice, salt));
  return [digestOf(equals ?? match, salt)];
}

/** Of an answer as it was given: lists in any order, without regard to case, spaces and the hyphens of account ids. */
export const digestOf = (given: unknown, salt: string) =>
  createHash("sha256")
    .update(`${salt}|${plainForm(given)}`)
    .digest("base64url");

export function answer(question: ArgumentsOf<"answer">, id: string, { told, salt }: GradeContext): Verdict {
  const given = told.answers[id];
  if (given === undefined || given === "") return failed(`The question is not answered yet: ${question.q}`);
  return rightDigests(question, salt).includes(digestOf(given, salt))
    ? passed(`The answer is right: ${question.q}`)
    : failed(`The answer is not right: ${question.q}`);
}

function plainForm(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainForm).join("|");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${key.toLowerCase()}=${plainForm(inner)}`)
      .toSorted()
      .join("|");
  return String(value)
    .trim()
    .toLowerCase()
    .split(/\s*[,;\n]\s*/)
    .map((part) => (/^\d{4}-\d{4}-\d{4}$/.test(part) ? part.replaceAll("-", "") : part.replaceAll(/\s+/g, " ")))
    .toSorted()
    .join(",");
}
