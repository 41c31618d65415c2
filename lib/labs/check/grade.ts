/** From the accounts as they are to points, each with its reason. */
import { gradedAccount, lastRecordOf } from "@/lib/doors/console/graded-account";
import type { Lab } from "../definition";
import { filled } from "../variables";
import { verdictOn } from "./checks";
import type { Baseline, GradeContext, Told } from "./context";
import { documentMark, policiesIn } from "./documents";
import { matrixOf, principalsIn } from "./matrix";
import { type StandingVerdict, standingVerdicts } from "./standing";

/** What is to be graded: the accounts of one attempt. Plain data. */
export interface Attempt {
  /** Account ids by the names of the scenario. */
  accounts: Readonly<Record<string, string>>;
  main: string;
  /** The lab's variables. */
  values: Readonly<Record<string, string>>;
  baselines: Readonly<Record<string, Baseline>>;
  told: Told;
  salt: string;
  /** Records of the trail that do not count, by account: what was done before a task was begun again. */
  forgotten?: Readonly<Record<string, readonly Stretch[]>>;
}

/** Records of a trail: those behind `after`, up to and with `upTo`. */
export interface Stretch {
  after: number;
  upTo: number;
}

export interface CheckResult {
  id: string;
  title: string;
  points: number;
  earned: number;
  gate: boolean;
  passed: boolean;
  reason: string;
}

export interface Grade {
  /** What the checks earned; 0 where a gate failed. */
  score: number;
  max: number;
  /** All points, and nothing broken besides. */
  passed: boolean;
  checks: CheckResult[];
  /** What the lab may not break: no points, and needed to pass. */
  standing: StandingVerdict[];
}

/** How the accounts are before anything is done in them. */
export async function baselinesOf(accounts: Attempt["accounts"]): Promise<Record<string, Baseline>> {
  const read = await Promise.all(
    Object.entries(accounts).map(async ([name, accountId]) => {
      const afterRecord = await lastRecordOf(accountId);
      const account = await gradedAccount(accountId, afterRecord);
      const matrices = await Promise.all(
        principalsIn(account.state).map(async (who) => [who, await matrixOf(account, who)] as const),
      );
      const baseline: Baseline = {
        startedAt: account.now.toISOString(),
        afterRecord,
        matrices: Object.fromEntries(matrices),
        documents: policiesIn(account.state).map(({ document }) => documentMark(document)),
      };
      return [name, baseline] as const;
    }),
  );
  return Object.fromEntries(read);
}

/** Grades an attempt. Never changes anything in the accounts, nor leaves a trace in their trails. */
export async function grade(lab: Lab, attempt: Attempt): Promise<Grade> {
  const context = await contextOf(attempt);
  const checks = await Promise.all(
    lab.grade.checks.map(async ({ id, title, points, gate, assertion }): Promise<CheckResult> => {
      const verdict = await verdictOn(filled(assertion, attempt.values), id, context);
      const name = filled(title, attempt.values);
      return { id, title: name, points, earned: verdict.passed ? points : 0, gate, ...verdict };
    }),
  );
  const standing = await standingVerdicts(
    filled({ touches: lab.touches, standing: lab.standing }, attempt.values),
    context,
  );
  const shut = checks.some((check) => check.gate && !check.passed);
  const score = shut ? 0 : checks.reduce((sum, { earned }) => sum + earned, 0);
  return {
    score,
    max: lab.grade.pass,
    passed: score === lab.grade.pass && standing.every((one) => one.passed),
    checks,
    standing,
  };
}

export async function contextOf(attempt: Attempt): Promise<GradeContext> {
  const { accounts, main, baselines, told, salt, forgotten = {} } = attempt;
  const read = await Promise.all(
    Object.entries(accounts).map(async ([name, accountId]) => {
      const baseline = baselines[name];
      if (!baseline) throw new Error(`The attempt does not know how the account "${name}" was before.`);
      const account = await gradedAccount(accountId, baseline.afterRecord);
      const counts = ({ seq }: { seq: number }) =>
        !forgotten[name]?.some(({ after, upTo }) => seq > after && seq <= upTo);
      return [name, { baseline, account: { ...account, records: account.records.filter(counts) } }] as const;
    }),
  );
  return { accounts: Object.fromEntries(read), main, told, salt };
}
