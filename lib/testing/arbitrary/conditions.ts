/** Condition blocks. */
import fc from "fast-check";
import { from, some } from "./choices";
import { all, families } from "./condition-families";

const affixed = (names: fc.Arbitrary<string>) =>
  fc
    .tuple(from("", "", "", "ForAllValues:", "ForAnyValue:"), names, from("", "", "", "IfExists"))
    .map((parts) => parts.join(""));
export const strange = fc.string({ maxLength: 6, unit: "binary" });

type ConditionRow = [string, string, unknown];
const fitting = from(...families).chain(
  ({ keys, operators, inPolicy }): fc.Arbitrary<ConditionRow> =>
    fc.tuple(affixed(from(...operators)), from(...keys), some(from(...inPolicy), 3)),
);
const anyRow: fc.Arbitrary<ConditionRow> = fc.tuple(
  affixed(fc.oneof(all("operators"), from("Null", "nosuch", "toString"))),
  all("keys"),
  some(fc.oneof({ weight: 8, arbitrary: all("inPolicy") }, { weight: 1, arbitrary: strange }), 3),
);
export const condition = fc
  .array(fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: anyRow }), { minLength: 1, maxLength: 2 })
  .map((rows) => {
    const blocks = new Map<string, [string, unknown][]>();
    for (const [name, key, values] of rows) blocks.set(name, [...(blocks.get(name) ?? []), [key, values]]);
    return Object.fromEntries([...blocks].map(([name, entries]) => [name, Object.fromEntries(entries)]));
  });
