/** Requests. */
import fc from "fast-check";
import type { AuthorizationRequest } from "@/lib/authorization";
import { callers, homeAccount, otherAccount } from "@/lib/authorization/cases/case";
import { from } from "./choices";
import { all, families } from "./condition-families";
import { strange } from "./conditions";
import { actions, resources } from "./elements";

type ContextEntry = [string, string | string[]];
const fittingEntry = from(...families).chain(
  ({ keys, inRequest }): fc.Arbitrary<ContextEntry> =>
    fc.tuple(
      from(...keys),
      fc.oneof(
        { weight: 3, arbitrary: from(...inRequest) },
        { weight: 1, arbitrary: fc.array(from(...inRequest), { maxLength: 3 }) },
      ),
    ),
);
const anyEntry: fc.Arbitrary<ContextEntry> = fc.tuple(all("keys"), fc.oneof(all("inRequest"), strange));
const context = fc
  .array(fc.oneof({ weight: 6, arbitrary: fittingEntry }, { weight: 1, arbitrary: anyEntry }), { maxLength: 6 })
  .map((entries): Record<string, string | string[]> => Object.fromEntries(entries));

export const anyRequest: fc.Arbitrary<AuthorizationRequest> = fc.record({
  principal: fc.oneof(
    { weight: 2, arbitrary: from(...callers.values()) },
    {
      weight: 3,
      arbitrary: from(...callers.values()).filter((caller) => caller.kind === "user" || caller.kind === "role-session"),
    },
  ),
  action: from(...actions, "s3:GetObject", "s3:GetObject", "sts:GetCallerIdentity"),
  resource: fc.oneof(
    { weight: 12, arbitrary: from(...resources) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  ),
  resourceAccount: from(...Array<string>(6).fill(homeAccount), otherAccount),
  context,
});
