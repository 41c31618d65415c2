import type { ArgumentsOf } from "../assertions";
import { accountNamed, failed, type GradeContext, passed, type Verdict } from "./context";

/** What changes what somebody may do. */
const edits =
  /^(Attach|Detach|Put|Create|Delete|Update|Set|Add|Remove)\w*(Policy|PolicyVersion|PermissionsBoundary|UserToGroup|UserFromGroup|DefaultPolicyVersion)$/;

/** Permissions were changed so many times at most: each call counts, whoever made it. */
export function editCount({ max, in: account }: ArgumentsOf<"editCount">, context: GradeContext): Verdict {
  const { records } = accountNamed(context, account).account;
  const made = records.filter(({ name, record }) => edits.test(name) && record.errorCode === undefined);
  const told = `Permissions were changed ${made.length} times (${made.map(({ name }) => name).join(", ") || "not at all"})`;
  return made.length <= max ? passed(`${told}.`) : failed(`${told}, and ${max} changes are enough.`);
}
