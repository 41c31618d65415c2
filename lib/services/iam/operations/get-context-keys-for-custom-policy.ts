import type { GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { contextKeysOf } from "@/lib/authorization";
import { defineIamOperation } from "../operation";
import { inputPolicies } from "../simulated-policies";
import { policyInputs } from "../simulation-inputs";

export const getContextKeysForCustomPolicy = defineIamOperation({
  name: "GetContextKeysForCustomPolicy",
  access: "read",
  summary: "Tells the condition keys that policies, given as texts, ask for.",

  input: z.object({ PolicyInputList: policyInputs }) satisfies z.ZodType<GetContextKeysForCustomPolicyRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:GetContextKeysForCustomPolicy", resource: "*" }],

  handler: ({ input }): GetContextKeysForPolicyResponse => ({
    ContextKeyNames: contextKeysOf(
      inputPolicies(input.PolicyInputList, "PolicyInputList").map(({ document }) => document),
    ),
  }),
});
