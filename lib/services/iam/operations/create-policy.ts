import type { CreatePolicyRequest, CreatePolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policySize } from "@/lib/authorization";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { listedPolicy } from "../answers";
import { policyArn } from "../arns";
import { policyDescription, policyDocument, policyName, policyPath, tags } from "../inputs";
import { defineIamOperation } from "../operation";
import { acceptDocument } from "../policy-document";
import { quotas } from "../quotas";
import { unused } from "../store/policy-usage";
import { distinctTagsByCase, requestTags } from "../tag-rules";

export const createPolicy = defineIamOperation({
  name: "CreatePolicy",
  access: "permissions-management",
  summary: "Creates a managed policy of the account, with the document as its version v1.",

  input: z.object({
    PolicyName: policyName,
    Path: policyPath.optional(),
    PolicyDocument: policyDocument,
    Description: policyDescription.optional(),
    Tags: tags.optional(),
  }) satisfies z.ZodType<CreatePolicyRequest>,

  target: ({ input, call }) => ({ arn: policyArn(call.accountId, input.Path ?? "/", input.PolicyName) }),

  requires: ({ input, target }) => {
    const context = requestTags(input.Tags ?? []);
    const create = { action: "iam:CreatePolicy", resource: target.arn, context };
    return input.Tags?.length ? [create, { action: "iam:TagPolicy", resource: target.arn, context }] : [create];
  },

  prepare({ input }) {
    acceptDocument(input.PolicyDocument, "identity");
    if (policySize(input.PolicyDocument) > quotas.PolicySize) throw quotaExceeded("PolicySize", quotas.PolicySize);
  },

  alters: "nobody",

  /** The answer has no description: recorded from AWS. */
  async handler({ input, target, call, store, foretell }): Promise<CreatePolicyResponse> {
    const policy = {
      id: call.newId("ANPA"),
      name: input.PolicyName,
      path: input.Path ?? "/",
      arn: target.arn,
      description: input.Description ?? null,
      tags: distinctTagsByCase(input.Tags ?? []),
      createdAt: call.at,
      updatedAt: call.at,
    };
    const shown = listedPolicy({ ...policy, defaultVersion: 1, usage: unused });
    const answer = { Policy: { ...shown, ...(policy.tags.length > 0 ? { Tags: policy.tags } : {}) } };
    foretell(answer, { table: "iam_policy", id: policy.id });
    const result = await store.policies.insert(policy, input.PolicyDocument);
    if (result === "name-taken")
      throw alreadyExists(`A policy called ${input.PolicyName} already exists. Duplicate names are not allowed.`);
    if (typeof result === "object") throw quotaExceeded("PoliciesPerAccount", result.most);
    return answer;
  },
});
