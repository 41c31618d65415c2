import type { SetDefaultPolicyVersionRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { accessDenied, notFound } from "@/lib/aws/error";
import { policyArn, policyVersionId } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedPolicy } from "../targets";
import { versionNumber } from "../version-number";

export const setDefaultPolicyVersion = defineIamOperation({
  name: "SetDefaultPolicyVersion",
  access: "permissions-management",
  summary: "Makes a version of a managed policy of the account the one in force, wherever the policy is attached.",

  input: z.object({
    PolicyArn: policyArn,
    VersionId: policyVersionId,
  }) satisfies z.ZodType<SetDefaultPolicyVersionRequest>,

  target: async ({ input, store }) => judgedPolicy(input.PolicyArn, await store.policies.find(input.PolicyArn)),

  requires: ({ target }) => [{ action: "iam:SetDefaultPolicyVersion", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    if (!input.PolicyArn.includes(`::${call.accountId}:`))
      throw accessDenied("Cannot update policies outside your own account.");
    const result = await store.policyVersions.setDefault(input.PolicyArn, versionNumber(input.VersionId));
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    if (result === "no-version")
      throw notFound(`Policy ${input.PolicyArn} version ${input.VersionId} does not exist or is not attachable.`);
    return {};
  },
});
