import type { ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, groupName, paging, policyPath } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedGroup } from "../targets";

export const listAttachedGroupPolicies = defineIamOperation({
  name: "ListAttachedGroupPolicies",
  access: "list",
  summary: "Lists the managed policies that are attached to a group.",

  input: z.object({
    GroupName: groupName,
    PathPrefix: policyPath.optional(),
    ...paging,
  }) satisfies z.ZodType<ListAttachedGroupPoliciesRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const filter = { pathPrefix: input.PathPrefix, after: pages.readMarker(input.Marker), size };
    const held = await store.attachments.listOf({ kind: "group", name: input.GroupName }, filter);
    return { ...held, size, ...judgedGroup(call, input.GroupName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListAttachedGroupPolicies", resource: target.arn }],

  handler({ input, target, pages }): ListAttachedGroupPoliciesResponse {
    if (!target.holder) throw noSuchEntity("group", input.GroupName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (policy) => policy.key);
    return {
      AttachedPolicies: rows.map((policy) => ({ PolicyName: policy.policyName, PolicyArn: policy.policyArn })),
      ...rest,
    };
  },
});
