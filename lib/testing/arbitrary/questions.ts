/** Requests with the policies that answer them, from a vocabulary small enough that they often meet. For tests only. */
import fc from "fast-check";
import type { AuthorizationRequest } from "@/lib/authorization";
import { type CasePolicies, callers, homeAccount } from "@/lib/authorization/cases/case";
import { from, some } from "./choices";
import { condition } from "./conditions";
import { resourcePattern } from "./elements";
import { anyPolicies } from "./policies";
import { anyRequest } from "./requests";
import { oneOf } from "./statements";

/** One statement whose condition, or whose resource, decides alone. */
const decisive: fc.Arbitrary<CasePolicies> = fc
  .tuple(
    from<object>({ Version: "2012-10-17" }, { Version: "2012-10-17" }, { Version: "2012-10-17" }, {}),
    fc.oneof(
      condition.map((Condition) => ({ Resource: "*", Condition })),
      oneOf("Resource", "NotResource", some(resourcePattern)),
    ),
  )
  .map(([version, rest]) => ({ identity: [{ ...version, Statement: { Effect: "Allow", Action: "*", ...rest } }] }));

const homeUser = callers.get("user");
const asUser = anyRequest.map((request) =>
  homeUser ? { ...request, principal: homeUser, resourceAccount: homeAccount } : request,
);

/** Half of them with all layers, half on one statement. */
export const anyQuestion: fc.Arbitrary<[AuthorizationRequest, CasePolicies]> = fc.oneof(
  fc.tuple(anyRequest, anyPolicies),
  fc.tuple(asUser, decisive),
);
