import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";

/** Users and roles have that policy as their boundary; `none`: they have no boundary. */
export function boundary(pairs: ArgumentsOf<"boundary">, context: GradeContext): Verdict {
  const { state } = accountNamed(context, undefined).account;
  return allOf(
    Object.entries(pairs).map(([who, [policy = ""]]) => {
      const [kind, name = ""] = who.split("/");
      const entity = (kind === "role" ? state.roles : state.users).find((one) => one.name === name);
      if (!entity) return failed(`There is no ${who} in the account.`);
      const has = entity.boundaryArn?.slice(entity.boundaryArn.lastIndexOf("/") + 1) ?? "none";
      const told =
        has === "none" ? `${name} has no permissions boundary.` : `${name}'s permissions boundary is ${has}.`;
      return has === policy.replace(/^policy\//, "") ? passed(told) : failed(told);
    }),
  );
}
