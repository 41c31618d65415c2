import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";

/** A policy counts by its name or its ARN; a user's password setting of the account counts as IAMUserChangePassword. */
function eachPair(pairs: ArgumentsOf<"attached">, context: GradeContext, wanted: boolean): Verdict {
  const { state } = accountNamed(context, undefined).account;
  return allOf(
    Object.entries(pairs).flatMap(([who, policies]) => {
      const [kind = "", name = ""] = who.split("/");
      const lists: Record<string, readonly { name: string; attached: string[] }[]> = {
        user: state.users,
        group: state.groups,
        role: state.roles,
      };
      const entity = lists[kind]?.find((one) => one.name === name);
      if (!entity) return [failed(`There is no ${kind} ${name} in the account.`)];
      const byAccount = kind === "user" && state.account.passwordPolicy?.AllowUsersToChangePassword === true;
      return policies.map((policy) => {
        const bare = policy.replace(/^policy\//, "");
        const is =
          entity.attached.some((arn) => arn === bare || arn.endsWith(`/${bare}`)) ||
          (byAccount && bare === "IAMUserChangePassword");
        const told = `${bare} is ${is ? "" : "not "}attached to ${name}.`;
        return is === wanted ? passed(told) : failed(told);
      });
    }),
  );
}

/** Managed policies are attached. */
export const attached = (pairs: ArgumentsOf<"attached">, context: GradeContext) => eachPair(pairs, context, true);

/** Managed policies are not attached. */
export const notAttached = (pairs: ArgumentsOf<"notAttached">, context: GradeContext) =>
  eachPair(pairs, context, false);
