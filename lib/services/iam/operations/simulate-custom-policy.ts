import type { SimulateCustomPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { namedCaller, nobody } from "../simulated-caller";
import { inputBoundary, inputPolicies, inputResourcePolicy } from "../simulated-policies";
import { simulate } from "../simulation";
import { organizationPolicyInputs, policyInputs, simulationMembers } from "../simulation-inputs";

export const simulateCustomPolicy = defineIamOperation({
  name: "SimulateCustomPolicy",
  access: "read",
  summary: "Tells what policies, given as texts, would decide about actions on resources.",

  input: z.object({
    PolicyInputList: policyInputs,
    OrderedOrganizationPolicyInputList: organizationPolicyInputs.optional(),
    ...simulationMembers,
  }) satisfies z.ZodType<SimulateCustomPolicyRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:SimulateCustomPolicy", resource: "*" }],

  handler({ input, call }) {
    const { CallerArn, ResourcePolicy } = input;
    const caller = CallerArn === undefined ? nobody(call.accountId) : namedCaller(CallerArn);
    return simulate(
      {
        identity: inputPolicies(input.PolicyInputList, "PolicyInputList"),
        boundary: inputBoundary(input.PermissionsBoundaryPolicyInputList),
        serviceControl: input.OrderedOrganizationPolicyInputList?.map((level) =>
          inputPolicies(level.ServiceControlPolicyInputList, "ServiceControlPolicyInputList"),
        ),
        ...caller,
      },
      inputResourcePolicy(ResourcePolicy, CallerArn !== undefined),
      input,
    );
  },
});
