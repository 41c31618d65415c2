import type { SimulatePrincipalPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { entityArn, present, readEntityArn } from "../entity-arn";
import { defineIamOperation } from "../operation";
import { entityAsCaller, namedCaller } from "../simulated-caller";
import { excluding, heldPolicy, inputBoundary, inputPolicies, inputResourcePolicy } from "../simulated-policies";
import { simulate } from "../simulation";
import { policyIdentifier, policyInputs, simulationMembers } from "../simulation-inputs";

export const simulatePrincipalPolicy = defineIamOperation({
  name: "SimulatePrincipalPolicy",
  access: "read",
  summary: "Tells what the policies of a user, group or role would decide about actions on resources.",

  input: z.object({
    PolicySourceArn: entityArn,
    PolicyInputList: policyInputs.optional(),
    PolicyExclusionList: z.array(policyIdentifier).optional(),
    ...simulationMembers,
  }) satisfies z.ZodType<SimulatePrincipalPolicyRequest>,

  async target({ input, store }) {
    const named = readEntityArn(input.PolicySourceArn);
    return { named, entity: await store.entityPolicies.find(named) };
  },

  requires: ({ input, target }) => [
    {
      action: "iam:SimulatePrincipalPolicy",
      resource: input.PolicySourceArn,
      resourceAccount: target.named.accountId,
    },
  ],

  /** A boundary of the request stands in place of the entity's own. */
  handler({ input, target: { named, entity } }) {
    const found = excluding(present(entity, named), input.PolicyExclusionList ?? []);
    const { CallerArn, ResourcePolicy } = input;
    const caller = CallerArn === undefined ? entityAsCaller(named, found) : namedCaller(CallerArn);
    const boundary = inputBoundary(input.PermissionsBoundaryPolicyInputList);
    return simulate(
      {
        identity: [...found.identity.map(heldPolicy), ...inputPolicies(input.PolicyInputList, "PolicyInputList")],
        boundary: boundary ?? (found.boundary && heldPolicy(found.boundary)),
        ...caller,
      },
      inputResourcePolicy(ResourcePolicy, CallerArn !== undefined || named.kind === "user"),
      input,
    );
  },
});
