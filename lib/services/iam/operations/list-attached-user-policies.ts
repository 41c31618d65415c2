import type { ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { defaultPageSize, paging, policyPath, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedUser } from "../targets";

export const listAttachedUserPolicies = defineIamOperation({
  name: "ListAttachedUserPolicies",
  access: "list",
  summary: "Lists the managed policies that are attached to a user.",

  input: z.object({
    UserName: userName,
    PathPrefix: policyPath.optional(),
    ...paging,
  }) satisfies z.ZodType<ListAttachedUserPoliciesRequest>,

  async target({ input, call, store, pages }) {
    const size = input.MaxItems ?? defaultPageSize;
    const filter = { pathPrefix: input.PathPrefix, after: pages.readMarker(input.Marker), size };
    const held = await store.attachments.listOf({ kind: "user", name: input.UserName }, filter);
    return { ...held, size, ...judgedUser(call, input.UserName, held.holder) };
  },

  requires: ({ target }) => [{ action: "iam:ListAttachedUserPolicies", resource: target.arn, context: target.context }],

  handler({ input, target, pages }): ListAttachedUserPoliciesResponse {
    if (!target.holder) throw noSuchEntity("user", input.UserName);
    const { rows, ...rest } = pages.page(target.rows, target.size, (policy) => policy.key);
    return {
      AttachedPolicies: rows.map((policy) => ({ PolicyName: policy.policyName, PolicyArn: policy.policyArn })),
      ...rest,
    };
  },
});
