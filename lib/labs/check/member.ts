import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";

const eachPair = (pairs: ArgumentsOf<"member">, context: GradeContext, wanted: boolean): Verdict => {
  const { state } = accountNamed(context, undefined).account;
  return allOf(
    Object.entries(pairs).flatMap(([who, groups]) => {
      const name = who.replace(/^user\//, "");
      const user = state.users.find((one) => one.name === name);
      if (!user) return [failed(`There is no user ${name} in the account.`)];
      return groups.map((written) => {
        const group = written.replace(/^group\//, "");
        const is = user.groups.includes(group);
        const told = `${name} is ${is ? "" : "not "}in the group ${group}.`;
        return is === wanted ? passed(told) : failed(told);
      });
    }),
  );
};

/** Users are in groups. */
export const member = (pairs: ArgumentsOf<"member">, context: GradeContext) => eachPair(pairs, context, true);

/** Users are not in groups. */
export const notMember = (pairs: ArgumentsOf<"notMember">, context: GradeContext) => eachPair(pairs, context, false);
