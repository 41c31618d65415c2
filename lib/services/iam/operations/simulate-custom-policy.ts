import type { SimulateCustomPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import type { Pages } from "@/lib/aws/marker";
import type { Call } from "@/lib/operation/call";
import { defineIamOperation } from "../operation";
import { namedCaller, nobody } from "../simulated-caller";
import { inputBoundary, inputPolicies, inputResourcePolicy } from "../simulated-policies";
import { type SimulationQuestion, simulate } from "../simulation";
import { organizationPolicyInputs, policyInputs, simulationMembers } from "../simulation-inputs";

const members = z.object({
  PolicyInputList: policyInputs,
  OrderedOrganizationPolicyInputList: organizationPolicyInputs.optional(),
  ...simulationMembers,
}) satisfies z.ZodType<SimulateCustomPolicyRequest>;

export const simulateCustomPolicy = defineIamOperation({
  name: "SimulateCustomPolicy",
  access: "read",
  summary: "Tells what policies, given as texts, would decide about actions on resources.",

  input: members,

  target: () => undefined,

  requires: () => [{ action: "iam:SimulateCustomPolicy", resource: "*" }],

  handler: (asked) => simulate(...customQuestion(asked)),
});

/** The question that a request asks. */
export function customQuestion({
  input,
  call,
  pages,
}: {
  input: z.infer<typeof members>;
  call: Call;
  pages: Pages;
}): SimulationQuestion {
  const { CallerArn, ResourcePolicy } = input;
  const caller = CallerArn === undefined ? nobody(call.accountId) : namedCaller(CallerArn);
  return [
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
    pages,
  ];
}
