/**
 * What a lab is: facts only, from which the panel in the console, Playwright's run, document and video all follow.
 * Pure; read from YAML by read-lab.ts, which says where an author erred.
 */
import { z } from "zod";
import { raisedQuotas } from "@/lib/services/iam/adjusted-quotas";
import { consistencyDelay } from "@/lib/services/iam/consistency-delay";
import { type Assertion, placeOf, readAssertion, sentenceOf } from "./assertions";
import { isScenario, scenarios } from "./scenarios";
import { step } from "./steps";
import { variable } from "./variables";
import { formOfVerb, type UiStep, verbs } from "./verbs";

const text = z.string().min(1);
const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "An id is of a-z, 0-9 and hyphens.");
const era = z.enum(["2020", "current"]);

/** One assertion, or `all:` with several. */
const assertions = z.record(z.string(), z.unknown()).transform((written, refinement): Assertion[] => {
  const all = Array.isArray(written.all) ? written.all : [written];
  return all.flatMap((one, index) => {
    const at = Array.isArray(written.all) ? ["all", index] : [];
    if (typeof one !== "object" || one === null) {
      refinement.addIssue({ code: "custom", path: at, message: "An assertion belongs here." });
      return [];
    }
    const read = readAssertion(one, []);
    if ("assertion" in read) return [read.assertion];
    for (const fault of read.faults)
      refinement.addIssue({ code: "custom", path: [...at, ...fault.path], message: fault.message });
    return [];
  });
});

export interface LabStep extends Omit<UiStep, "expect"> {
  expect?: Assertion[];
}

const uiStep = z.record(z.string(), z.unknown()).transform((written, refinement): LabStep => {
  const form = formOfVerb(written.do);
  if (!form) {
    const message = `There is no verb "${String(written.do)}". There are: ${verbs.join(", ")}.`;
    refinement.addIssue({ code: "custom", path: ["do"], message });
    return z.NEVER;
  }
  const parsed = form.safeParse(written);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      refinement.addIssue({ code: "custom", path: placeOf(issue), message: sentenceOf(issue) });
    return z.NEVER;
  }
  const { expect, ...rest } = parsed.data;
  if (expect === undefined) return rest;
  const expected = assertions.safeParse(expect);
  if (expected.success) return { ...rest, expect: expected.data };
  for (const issue of expected.error.issues)
    refinement.addIssue({ code: "custom", path: ["expect", ...issue.path], message: sentenceOf(issue) });
  return z.NEVER;
});

/** Steps of every console, or of each by itself. */
const steps = z.union([
  z.array(uiStep).min(1),
  z.strictObject({ "2020": z.array(uiStep).min(1), current: z.array(uiStep).min(1) }).partial(),
]);

const task = z.strictObject({
  id: identifier,
  title: text,
  /** What is to be reached, not how: what one reads at the second level of help. */
  goal: text,
  steps,
  /** The checks that tell whether the task is done; all whose steps expect something, where it is not said. */
  done: z.array(identifier).optional(),
});

const checkKeys = ["id", "title", "points", "gate", "optional"];
export interface LabCheck {
  id: string;
  /** What must hold, in a sentence for the learner. */
  title: string;
  points: number;
  /** Nothing counts while it fails. */
  gate: boolean;
  assertion: Assertion;
}

const check = z.record(z.string(), z.unknown()).transform((written, refinement): LabCheck => {
  const head = z
    .object({ id: identifier, title: text, points: z.int().min(0), gate: z.boolean().default(false) })
    .safeParse(written);
  if (!head.success)
    for (const issue of head.error.issues)
      refinement.addIssue({ code: "custom", path: placeOf(issue), message: sentenceOf(issue) });
  const read = readAssertion(written, checkKeys);
  if ("faults" in read) for (const fault of read.faults) refinement.addIssue({ code: "custom", ...fault });
  if (!head.success || "faults" in read) return z.NEVER;
  return { ...head.data, assertion: read.assertion };
});

/** What an account has beyond its scenario. */
const account = z.strictObject({
  alias: z.union([text, z.null()]).optional(),
  rootMfa: z.literal("enrolled").optional(),
  /** What a root user without a second factor is asked at sign-in; off, where it is not said. */
  root: z.strictObject({ mfaEnforcement: z.enum(["off", "prompt", "forced"]) }).optional(),
  /** Quotas that AWS raised for the account, by the names that LimitExceeded tells. */
  quotas: raisedQuotas.optional(),
  /** From when on the learner works; what the lab gives is in force. */
  consistencyDelay: consistencyDelay.optional(),
});

export const standingChecks = ["unchanged", "root-key", "lint"] as const;

export const labSchema = z.strictObject({
  id: identifier,
  title: text,
  version: z.int().min(1),
  era: z.union([era, z.literal("any"), z.array(era).min(1)]),
  level: z.enum(["beginner", "core", "advanced", "expert"]),
  minutes: z.int().min(1).max(240),
  exams: z.array(z.enum(["CLF", "SAA", "DVA", "SCS"])).min(1),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  summary: text,
  /** All that one reads at the third level of help, where there are neither steps nor goals. */
  brief: text,
  vars: z.record(z.string().regex(/^[A-Za-z]\w*$/), variable).default({}),
  /** The start state. */
  scenario: text.refine(isScenario, {
    error: (issue) => `There is no scenario "${String(issue.input)}". There are: ${Object.keys(scenarios).join(", ")}.`,
  }),
  accounts: z.record(identifier, account).default({}),
  /** What is done to the scenario's accounts before the lab begins. */
  given: z.array(step).default([]),
  start: z.strictObject({ as: text, in: text.optional(), at: z.string().startsWith("/") }),
  tasks: z.array(task).min(1),
  /** Users and roles that the tasks are about: what others may do must stay as it is. */
  touches: z.array(text).default([]),
  standing: z.strictObject({ except: z.array(z.enum(standingChecks)) }).default({ except: [] }),
  grade: z.strictObject({ pass: z.int().min(1), checks: z.array(check).min(1) }),
  hints: z.record(identifier, z.array(text).min(1)).default({}),
  solution: z.literal("tasks"),
  solutions: z.array(z.strictObject({ name: identifier, steps: z.array(step) })).min(1),
  mutants: z
    .array(
      z
        .strictObject({
          name: identifier,
          /** The solution that it spoils; the first where it is not said. */
          on: identifier.optional(),
          /** What is done after that solution. */
          apply: z.array(step).optional(),
          /** What is done in its place. */
          steps: z.array(step).optional(),
          fails: z.array(identifier).min(1),
        })
        .refine(({ apply, steps: instead }) => (apply === undefined) !== (instead === undefined), {
          message: "A mutant has either apply (after a solution) or steps (in its place).",
        }),
    )
    .min(1),
  explain: text,
});

export type Lab = z.output<typeof labSchema>;
export type LabTask = Lab["tasks"][number];

/** The steps of a task in one console. */
export function stepsIn({ steps: written }: LabTask, of: "2020" | "current"): readonly LabStep[] {
  const list = Array.isArray(written) ? written : (written[of] ?? []);
  return list.filter((one) => one.era === undefined || one.era === of);
}

/** The consoles in which a lab can be played; the first is the one it is checked in. */
export function erasOf({ era: written }: Pick<Lab, "era">): readonly ("2020" | "current")[] {
  if (written === "any") return ["current", "2020"];
  return typeof written === "string" ? [written] : written;
}
