import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";

/** Things have these tags, and may have others. */
export function tagged(wanted: ArgumentsOf<"tagged">, context: GradeContext): Verdict {
  const { state } = accountNamed(context, undefined).account;
  return allOf(
    Object.entries(wanted).flatMap(([what, tags]) => {
      const [kind = "", name = ""] = what.split("/");
      const lists: Record<string, readonly { name: string; tags: { Key: string; Value: string }[] }[]> = {
        user: state.users,
        role: state.roles,
        policy: state.policies,
        bucket: state.buckets,
      };
      const thing = lists[kind]?.find((one) => one.name === name);
      if (!thing) return [failed(`There is no ${what} in the account.`)];
      return Object.entries(tags).map(([key, value]) => {
        const has = thing.tags.find((tag) => tag.Key === key)?.Value;
        if (has === value) return passed(`${name} has the tag ${key} = ${value}.`);
        return failed(
          has === undefined ? `${name} has no tag ${key}.` : `${name}'s tag ${key} is ${has}, not ${value}.`,
        );
      });
    }),
  );
}
