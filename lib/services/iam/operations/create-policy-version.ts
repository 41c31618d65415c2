import type { CreatePolicyVersionRequest, CreatePolicyVersionResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policySize } from "@/lib/authorization";
import { accessDenied, limitExceeded, notFound, quotaExceeded } from "@/lib/aws/error";
import { policyArn, policyDocument } from "../inputs";
import { defineIamOperation } from "../operation";
import { acceptDocument } from "../policy-document";
import { quotas } from "../quotas";
import { judgedPolicy } from "../targets";

export const createPolicyVersion = defineIamOperation({
  name: "CreatePolicyVersion",
  access: "permissions-management",
  summary: "Adds a version to a managed policy of the account, and makes it the default one where asked.",

  input: z.object({
    PolicyArn: policyArn,
    PolicyDocument: policyDocument,
    SetAsDefault: z.boolean().optional(),
  }) satisfies z.ZodType<CreatePolicyVersionRequest>,

  target: async ({ input, store }) => judgedPolicy(input.PolicyArn, await store.policies.find(input.PolicyArn)),

  requires: ({ target }) => [{ action: "iam:CreatePolicyVersion", resource: target.arn, context: target.context }],

  prepare({ input }) {
    acceptDocument(input.PolicyDocument, "identity");
    if (policySize(input.PolicyDocument) > quotas.PolicySize) throw quotaExceeded("PolicySize", quotas.PolicySize);
  },

  async handler({ input, call, store }): Promise<CreatePolicyVersionResponse> {
    if (!input.PolicyArn.includes(`::${call.accountId}:`))
      throw accessDenied("Cannot update policies outside your own account.");
    const asDefault = input.SetAsDefault ?? false;
    const result = await store.policyVersions.insert(input.PolicyArn, {
      document: input.PolicyDocument,
      asDefault,
      at: call.at,
      most: quotas.VersionsPerPolicy,
    });
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    if (result === "too-many")
      throw limitExceeded(
        "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.",
      );
    return { PolicyVersion: { VersionId: `v${result}`, IsDefaultVersion: asDefault, CreateDate: call.at } };
  },
});
