import type { TrailRecord } from "@/lib/doors/console/graded-account";
import type { ArgumentsOf } from "../assertions";
import { accountNamed, failed, type GradeContext, passed, type Verdict } from "./context";

type Pattern = Partial<Omit<ArgumentsOf<"noEvent">, "after">>;

/** Something happened since the attempt began; before or after something else, or several things in their order. */
export function event(wanted: ArgumentsOf<"event">, context: GradeContext): Verdict {
  const { before, after, order, in: account, ...pattern } = wanted;
  const { records } = accountNamed(context, account).account;
  if (order) return inOrder(records, order);
  const found = records.filter((record) => fits(record, pattern));
  if (found.length === 0) return failed(`The trail has no ${patternText(pattern)} since the lab began.`);
  const later = before === "setting" ? { name: "UpdateIAMAccessPreference" } : before;
  if (later && !found.some((record) => records.some((other) => fits(other, later) && mayFollow(other, record))))
    return failed(`The trail has no ${patternText(pattern)} before ${patternText(later)}.`);
  if (after && !found.some((record) => records.some((other) => fits(other, after) && mayFollow(record, other))))
    return failed(`The trail has no ${patternText(pattern)} after ${patternText(after)}.`);
  return passed(`The trail has ${patternText(pattern)}.`);
}

/** Nothing of the kind happened. */
export function noEvent({ after, in: account, ...pattern }: ArgumentsOf<"noEvent">, context: GradeContext): Verdict {
  const { records } = accountNamed(context, account).account;
  const begin = after ? records.find((record) => fits(record, after)) : undefined;
  if (after && !begin) return failed(`The trail has no ${patternText(after)} since the lab began.`);
  const found = records.find((record) => fits(record, pattern) && (!begin || record.at > begin.at));
  return found
    ? failed(`The trail has ${patternText(pattern)}, at ${found.at}.`)
    : passed(`The trail has no ${patternText(pattern)}.`);
}

/**
 * The trail tells milliseconds, and stores reads after changes: of two records of one millisecond either may have been
 * first, and a learner has the benefit of it.
 */
const mayFollow = (one: TrailRecord, other: TrailRecord) => one !== other && one.at >= other.at;

function inOrder(records: readonly TrailRecord[], order: readonly Pattern[]): Verdict {
  const taken: TrailRecord[] = [];
  for (const pattern of order) {
    const last = taken.at(-1);
    const next = records.find(
      (record) => !taken.includes(record) && (!last || mayFollow(record, last)) && fits(record, pattern),
    );
    if (!next)
      return failed(
        `The trail has no ${patternText(pattern)} in its place of the order: ${order.map(patternText).join(", ")}.`,
      );
    taken.push(next);
  }
  return passed(`The trail has ${order.map(patternText).join(", then ")}.`);
}

/** Where nothing is said of how it ended, only what succeeded counts. */
function fits({ name, source, userName, record }: TrailRecord, pattern: Pattern): boolean {
  const identity = objectIn(record, "userIdentity");
  const parameters = objectIn(record, "requestParameters");
  const error = record.errorCode ?? (isFailedSignIn(record, name) ? "Failure" : undefined);
  const tests: [unknown, () => boolean][] = [
    [pattern.name, () => name === pattern.name || (pattern.name === "AccessDenied-page" && error === "AccessDenied")],
    [pattern.type, () => identity.type === pattern.type],
    [pattern.user, () => (userName ?? identity.userName) === pattern.user],
    [pattern.principal, () => String(identity.arn ?? "").endsWith(pattern.principal ?? "")],
    [pattern.result, () => (error === undefined) === (pattern.result === "Success")],
    [
      pattern.errorCode,
      () => String(error ?? "").replace(/Exception$/, "") === pattern.errorCode?.replace(/Exception$/, ""),
    ],
    [pattern.mfaUsed, () => (objectIn(record, "additionalEventData").MFAUsed === "Yes") === pattern.mfaUsed],
    [pattern.mfa, () => hasFactor(identity, parameters) === pattern.mfa],
    [pattern.status, () => parameters.status === pattern.status],
    [pattern.accessKey, () => isKey(pattern.accessKey ?? "", [parameters.accessKeyId, identity.accessKeyId])],
    [pattern.on, () => JSON.stringify([parameters, record.resources ?? []]).includes(pattern.on ?? "")],
    [pattern.page, () => source.startsWith(`${pattern.page}.`)],
  ];
  if (tests.some(([asked, holds]) => asked !== undefined && !holds())) return false;
  return (
    error === undefined ||
    pattern.result !== undefined ||
    pattern.errorCode !== undefined ||
    pattern.name === "AccessDenied-page"
  );
}

/** `AKIA…`, or `not AKIA…`: another one. */
function isKey(wanted: string, named: readonly unknown[]): boolean {
  const known = named.filter((id) => typeof id === "string" && id !== "");
  return wanted.startsWith("not ") ? known.length > 0 && !known.includes(wanted.slice(4)) : known.includes(wanted);
}

const isFailedSignIn = (record: Record<string, unknown>, name: string) =>
  objectIn(record, "responseElements")[name] === "Failure";

function hasFactor(identity: Record<string, unknown>, parameters: Record<string, unknown>) {
  const session = objectIn(objectIn(identity, "sessionContext"), "attributes");
  return parameters.serialNumber !== undefined || session.mfaAuthenticated === "true";
}

function objectIn(value: Record<string, unknown>, key: string): Record<string, unknown> {
  const found = value[key];
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {}; // an object has keys
}

const patternText = ({ name, ...more }: Pattern) => {
  const said = Object.entries(more).filter(([, value]) => value !== undefined);
  return [name ?? "event", ...said.map(([key, value]) => `${key} ${String(value)}`)].join(", ");
};
