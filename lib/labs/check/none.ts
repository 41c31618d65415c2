import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, everyone, failed, type GradeContext, passed, type Verdict } from "./context";
import { objectsAt } from "./objects";

/** Those who are named have nothing of the kind: no policy of their own, no key, no inline policy. */
export function none(kinds: ArgumentsOf<"none">, context: GradeContext): Verdict {
  const { account } = accountNamed(context, undefined);
  const verdicts = Object.entries(kinds).flatMap(([kind, whom]) =>
    everyone(whom ?? []).map((written) => {
      const who = written.includes("/") || written === "root" ? written : `user/${written}`;
      if (kind !== "attachedDirectly") return told(`${kind} of ${who}`, objectsAt(account, `${kind} of ${who}`));
      const name = who.replace(/^\w+\//, "");
      const entity = [...account.state.users, ...account.state.roles].find((one) => one.name === name);
      if (!entity) return failed(`There is no ${who} in the account.`);
      const policies = [
        ...entity.attached.map((arn) => arn.slice(arn.lastIndexOf("/") + 1)),
        ...entity.inline.map((policy) => policy.name),
      ];
      return told(`policies attached directly to ${name}`, policies);
    }),
  );
  return allOf(verdicts);
}

const told = (what: string, found: readonly string[]) =>
  found.length === 0 ? passed(`There are no ${what}.`) : failed(`There are still ${what}: ${found.join(", ")}.`);
