import type { ListPoliciesRequest, ListPoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { listedAwsPolicy, listedPolicy } from "../answers";
import { defaultPageSize, oneOf, paging, policyPath, policyUsage } from "../inputs";
import { awsManagedPolicies } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import { unused } from "../store/policy-usage";
import { usageOf } from "../usage";

export const listPolicies = defineIamOperation({
  name: "ListPolicies",
  access: "list",
  summary: "Lists managed policies, AWS's and the account's, by name.",

  input: z.object({
    Scope: oneOf("All", "AWS", "Local").optional(),
    OnlyAttached: z.boolean().optional(),
    PathPrefix: policyPath.optional(),
    PolicyUsageFilter: policyUsage.optional(),
    ...paging,
  }) satisfies z.ZodType<ListPoliciesRequest>,

  /** No ARN: AWS names the resource so in its refusals. */
  target: ({ input }) => ({ resource: `policy path ${input.PathPrefix ?? "/"}` }),

  requires: ({ target }) => [{ action: "iam:ListPolicies", resource: target.resource }],

  async handler({ input, store, pages }): Promise<ListPoliciesResponse> {
    const { Scope = "All", PathPrefix = "/" } = input;
    const size = input.MaxItems ?? defaultPageSize;
    const used = usageOf(input.PolicyUsageFilter) ?? (input.OnlyAttached ? "attached" : undefined);
    // The account's policies and AWS's may have the same name, so the marker tells whose the last one was.
    const after = pages.readMarker(input.Marker) ?? "";
    const [name, owner] = after.split(" ");
    const { own, awsUsage } = await store.policies.list({
      pathPrefix: PathPrefix,
      used,
      after: name,
      includeAfter: owner === "aws",
      size: Scope === "AWS" ? 0 : size,
    });
    const aws = Scope === "Local" ? [] : awsManagedPolicies();
    const listed = [
      ...(Scope === "AWS" ? [] : own).map((policy) => ({
        key: `${policy.name.toLowerCase()} own`,
        shown: () => listedPolicy(policy),
      })),
      ...aws
        .filter((policy) => policy.path.startsWith(PathPrefix))
        .filter((policy) => !used || (awsUsage.get(policy.arn) ?? unused)[used] > 0)
        .map((policy) => ({
          key: `${policy.name.toLowerCase()} aws`,
          shown: () => listedAwsPolicy(policy, awsUsage.get(policy.arn) ?? unused),
        }))
        .filter(({ key }) => key > after),
    ].sort((a, b) => (a.key < b.key ? -1 : 1));
    const { rows, ...rest } = pages.page(listed, size, ({ key }) => key);
    return { Policies: rows.map(({ shown }) => shown()), ...rest };
  },
});
