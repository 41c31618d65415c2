import type { ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, paging, policyPath, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedRole } from "../targets";

export const listAttachedRolePolicies = defineIamOperation({
  name: "ListAttachedRolePolicies",
  access: "list",
  summary: "Lists the managed policies that are attached to a role.",

  input: z.object({
    RoleName: roleName,
    PathPrefix: policyPath.optional(),
    ...paging,
  }) satisfies z.ZodType<ListAttachedRolePoliciesRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const filter = { pathPrefix: input.PathPrefix, after: pages.readMarker(input.Marker), size };
    const held = await store.attachments.listOf({ kind: "role", name: input.RoleName }, filter);
    return { ...held, size, ...judgedRole(call, input.RoleName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListAttachedRolePolicies", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListAttachedRolePoliciesResponse {
    if (!target.holder) throw noSuchEntity("role", input.RoleName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (policy) => policy.key);
    return {
      AttachedPolicies: rows.map((policy) => ({ PolicyName: policy.policyName, PolicyArn: policy.policyArn })),
      ...rest,
    };
  },
});
