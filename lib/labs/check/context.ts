/** What a check is given, and what it answers. */
import type { GradedAccount, Who } from "@/lib/doors/console/graded-account";

/** How an account was when the attempt began: plain data, kept with the attempt. */
export interface Baseline {
  /** By the account's clock, ISO 8601. */
  startedAt: string;
  /** The trail's last record then. */
  afterRecord: number;
  /** What each user and role could do, by `user/Ben`. */
  matrices: Record<string, string[]>;
  /** The policies that there were, by what they say. */
  documents: string[];
}

/** What the learner told the lab, and what the browser told of the learner. */
export interface Told {
  /** By the id of the check that asks. */
  answers: Readonly<Record<string, unknown>>;
  /** Paths of pages that were opened. */
  visited: readonly string[];
  downloads: readonly { name: string; rows?: number | undefined }[];
}

export interface Graded {
  account: GradedAccount;
  baseline: Baseline;
}

export interface GradeContext {
  /** By the names of the scenario. */
  accounts: Readonly<Record<string, Graded>>;
  /** The account that is meant where none is named. */
  main: string;
  told: Told;
  /** Of the attempt: answers are compared by digests that are worth nothing elsewhere. */
  salt: string;
}

/** `reason` is for the learner: one sentence, of a check that passed too. */
export interface Verdict {
  passed: boolean;
  reason: string;
}

export const passed = (reason: string): Verdict => ({ passed: true, reason });
export const failed = (reason: string): Verdict => ({ passed: false, reason });

/** The first that failed, else the last. In: at least one. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.passed) ?? verdicts.at(-1) ?? failed("There was nothing to check.");
}

/** The account of that name. Throws where the lab names one that its scenario has not. */
export function accountNamed(context: GradeContext, name: string | undefined): Graded {
  const found = context.accounts[name ?? context.main];
  if (!found) throw new Error(`The lab has no account "${name ?? context.main}".`);
  return found;
}

/** Somebody, and in which account. */
export interface Somebody extends Graded {
  who: Who;
  /** As the lab calls them: `Ben`, `the role WebReader`. */
  called: string;
}

/** In: `user/Ben`, `dev/role/Reader`, `root`, `service/ec2`, `anonymous`. */
export function somebody(context: GradeContext, written: string, account?: string): Somebody {
  const parts = written.split("/");
  const [first = "", ...rest] = parts;
  const elsewhere = Object.hasOwn(context.accounts, first) && rest.length > 0;
  const [kind = "", ...name] = elsewhere ? rest : parts;
  const graded = accountNamed(context, elsewhere ? first : account);
  const joined = name.join("/");
  if (kind === "root") return { ...graded, who: { kind: "root" }, called: "The root user" };
  if (kind === "anonymous") return { ...graded, who: { kind: "anonymous" }, called: "Everybody" };
  if (kind === "user" && joined) return { ...graded, who: { kind: "user", name: joined }, called: joined };
  if (kind === "role" && joined)
    return { ...graded, who: { kind: "role", name: joined }, called: `The role ${joined}` };
  if (kind === "service" && joined) return { ...graded, who: { kind: "service", name: joined }, called: joined };
  throw new Error(`"${written}" is nobody: write root, user/<name>, role/<name>, service/<name> or anonymous.`);
}

/** `user/u1..u4` is four users, `user/Ana,Ben` two. */
export function everyone(written: readonly string[]): string[] {
  return written.flatMap((one) => {
    const range = /^(.*?)(\d+)\.\.\D*(\d+)$/.exec(one);
    if (range) {
      const [, before = "", from = "", to = ""] = range;
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${before}${Number(from) + index}`);
    }
    const [, kind = "", names] = /^((?:[\w-]+\/)*)(.+,.+)$/.exec(one) ?? [];
    return names === undefined ? [one] : names.split(",").map((name) => kind + name.trim());
  });
}
