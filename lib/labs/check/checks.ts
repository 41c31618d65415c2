/** Every assertion, and who answers it. */
import type { ArgumentsOf, Assertion, AssertionKind } from "../assertions";
import { allowsOnly } from "./allows-only";
import { answer } from "./answer";
import { assume } from "./assume";
import { attached, notAttached } from "./attached";
import { because } from "./because";
import { boundary } from "./boundary";
import { can, cannot } from "./can";
import type { GradeContext, Verdict } from "./context";
import { count } from "./count";
import { editCount } from "./edit-count";
import { event, noEvent } from "./event";
import { absent, exists } from "./exists";
import { member, notMember } from "./member";
import { noPath } from "./no-path";
import { none } from "./none";
import { policyLint } from "./policy-lint";
import { setting } from "./setting";
import { status } from "./status";
import { tagged } from "./tagged";
import { download, report, visited } from "./told";
import { trusts } from "./trusts";
import { unchanged } from "./unchanged";
import { version } from "./version";
import { via } from "./via";

type Checks = {
  [Kind in Exclude<AssertionKind, "answer">]: (
    is: ArgumentsOf<Kind>,
    context: GradeContext,
  ) => Verdict | Promise<Verdict>;
};

const checks: Checks = {
  can,
  cannot,
  via,
  because,
  assume,
  exists,
  absent,
  count,
  none,
  member,
  notMember,
  attached,
  notAttached,
  boundary,
  tagged,
  setting,
  status,
  trusts,
  allowsOnly,
  noPath,
  policyLint,
  event,
  noEvent,
  visited,
  report,
  download,
  unchanged,
  editCount,
  version,
};

/** In: the assertion; the id under which its answer was given, where it asks a question; the accounts. */
export async function verdictOn(assertion: Assertion, id: string, context: GradeContext): Promise<Verdict> {
  if (assertion.kind === "answer") return answer(assertion.is, id, context);
  const check = checks[assertion.kind] as (is: unknown, context: GradeContext) => Verdict | Promise<Verdict>; // the arguments are of that kind
  return check(assertion.is, context);
}
