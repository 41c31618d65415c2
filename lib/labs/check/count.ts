import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, failed, type GradeContext, passed, type Verdict } from "./context";
import { objectsAt } from "./objects";

const holds = {
  "=": (found: number, wanted: number) => found === wanted,
  "<=": (found: number, wanted: number) => found <= wanted,
  ">=": (found: number, wanted: number) => found >= wanted,
  "<": (found: number, wanted: number) => found < wanted,
  ">": (found: number, wanted: number) => found > wanted,
};

/** There are as many as the lab says. */
export function count({ of, status }: ArgumentsOf<"count">, context: GradeContext): Verdict {
  const { account } = accountNamed(context, undefined);
  return allOf(
    Object.entries(of).map(([what, { is, value }]) => {
      const path = status === undefined ? what : `${what}[${status.toLowerCase()}]`;
      const found = objectsAt(account, path);
      const told = `There are ${found.length} ${path}${found.length > 0 ? ` (${found.join(", ")})` : ""}`;
      return holds[is](found.length, value)
        ? passed(`${told}.`)
        : failed(`${told}, and there should be ${is === "=" ? "" : `${is} `}${value}.`);
    }),
  );
}
