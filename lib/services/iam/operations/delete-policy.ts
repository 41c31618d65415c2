import type { DeletePolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { accessDenied, deleteConflict, notFound } from "@/lib/aws/error";
import { policyArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedPolicy } from "../targets";

export const deletePolicy = defineIamOperation({
  name: "DeletePolicy",
  access: "permissions-management",
  summary: "Deletes a managed policy of the account that nobody uses, with its only version.",

  input: z.object({ PolicyArn: policyArn }) satisfies z.ZodType<DeletePolicyRequest>,

  target: async ({ input, store }) => judgedPolicy(input.PolicyArn, await store.policies.find(input.PolicyArn)),

  requires: ({ target }) => [{ action: "iam:DeletePolicy", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    if (!input.PolicyArn.includes(`::${call.accountId}:`))
      throw accessDenied("Cannot delete policies outside your own account.");
    const result = await store.policies.remove(input.PolicyArn);
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    if (result === "used") throw deleteConflict("Cannot delete a policy attached to entities.");
    if (result === "many-versions")
      throw deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    return {};
  },
});
