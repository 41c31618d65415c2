import type { GetContextKeysForPolicyResponse, GetContextKeysForPrincipalPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { contextKeysOf } from "@/lib/authorization";
import { entityArn, present, readEntityArn } from "../entity-arn";
import { defineIamOperation } from "../operation";
import { inputPolicies } from "../simulated-policies";
import { policyInputs } from "../simulation-inputs";

export const getContextKeysForPrincipalPolicy = defineIamOperation({
  name: "GetContextKeysForPrincipalPolicy",
  access: "read",
  summary: "Tells the condition keys that the policies of a user, group or role ask for.",

  input: z.object({
    PolicySourceArn: entityArn,
    PolicyInputList: policyInputs.optional(),
  }) satisfies z.ZodType<GetContextKeysForPrincipalPolicyRequest>,

  async target({ input, store }) {
    const named = readEntityArn(input.PolicySourceArn);
    return { named, entity: await store.entityPolicies.find(named) };
  },

  requires: ({ input, target }) => [
    {
      action: "iam:GetContextKeysForPrincipalPolicy",
      resource: input.PolicySourceArn,
      resourceAccount: target.named.accountId,
    },
  ],

  handler({ input, target: { named, entity } }): GetContextKeysForPolicyResponse {
    const { identity, boundary } = present(entity, named);
    const held = [...identity, ...(boundary ? [boundary] : [])].map(({ document }) => document);
    const given = inputPolicies(input.PolicyInputList, "PolicyInputList").map(({ document }) => document);
    return { ContextKeyNames: contextKeysOf([...held, ...given]) };
  },
});
