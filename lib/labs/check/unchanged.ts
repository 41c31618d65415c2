import type { ArgumentsOf } from "../assertions";
import { accountNamed, allOf, everyone, failed, type GradeContext, type Graded, passed, type Verdict } from "./context";
import { matrixOf } from "./matrix";

/** Those who are named can do what they could when the attempt began, no more and no less. */
export async function unchanged(written: ArgumentsOf<"unchanged">, context: GradeContext): Promise<Verdict> {
  const graded = accountNamed(context, undefined);
  return allOf(await Promise.all(everyone(written).map((name) => sameAsBefore(graded, name))));
}

/** In: `user/Ben`. */
export async function sameAsBefore({ account, baseline }: Graded, name: string): Promise<Verdict> {
  const before = new Set(baseline.matrices[name] ?? []);
  const now = new Set(await matrixOf(account, name));
  const [more] = [...now].filter((pair) => !before.has(pair));
  const [less] = [...before].filter((pair) => !now.has(pair));
  const who = name.replace(/^\w+\//, "");
  if (more !== undefined) return failed(`${who} can do more than before: ${more}.`);
  if (less !== undefined) return failed(`${who} can do less than before: ${less}.`);
  return passed(`${who} can do what ${who} could before.`);
}
