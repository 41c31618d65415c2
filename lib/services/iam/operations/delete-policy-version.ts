import type { DeletePolicyVersionRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { accessDenied, deleteConflict, notFound } from "@/lib/aws/error";
import { policyArn, policyVersionId } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedPolicy } from "../targets";
import { versionNumber } from "../version-number";

export const deletePolicyVersion = defineIamOperation({
  name: "DeletePolicyVersion",
  access: "permissions-management",
  summary: "Deletes a version of a managed policy of the account that is not the default one.",

  input: z.object({
    PolicyArn: policyArn,
    VersionId: policyVersionId,
  }) satisfies z.ZodType<DeletePolicyVersionRequest>,

  target: async ({ input, store }) => judgedPolicy(input.PolicyArn, await store.policies.find(input.PolicyArn)),

  requires: ({ target }) => [{ action: "iam:DeletePolicyVersion", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    if (!input.PolicyArn.includes(`::${call.accountId}:`))
      throw accessDenied("Cannot delete policy versions for policies outside your own account.");
    const result = await store.policyVersions.remove(input.PolicyArn, versionNumber(input.VersionId));
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    if (result === "default") throw deleteConflict("Cannot delete the default version of a policy.");
    if (result === "no-version")
      throw notFound(`Policy ${input.PolicyArn} version ${input.VersionId} does not exist or is not attachable.`);
    return {};
  },
});
