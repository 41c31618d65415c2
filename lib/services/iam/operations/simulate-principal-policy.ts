import type { SimulatePrincipalPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import type { Pages } from "@/lib/aws/marker";
import { entityArn, type NamedEntity, present, readEntityArn } from "../entity-arn";
import { defineIamOperation } from "../operation";
import { entityAsCaller, namedCaller } from "../simulated-caller";
import { excluding, heldPolicy, inputBoundary, inputPolicies, inputResourcePolicy } from "../simulated-policies";
import { type SimulationQuestion, simulate } from "../simulation";
import { policyIdentifier, policyInputs, simulationMembers } from "../simulation-inputs";
import type { EntityWithPolicies } from "../store/entity-policies";

const members = z.object({
  PolicySourceArn: entityArn,
  PolicyInputList: policyInputs.optional(),
  PolicyExclusionList: z.array(policyIdentifier).optional(),
  ...simulationMembers,
}) satisfies z.ZodType<SimulatePrincipalPolicyRequest>;

export const simulatePrincipalPolicy = defineIamOperation({
  name: "SimulatePrincipalPolicy",
  access: "read",
  summary: "Tells what the policies of a user, group or role would decide about actions on resources.",

  input: members,

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

  handler: (asked) => simulate(...principalQuestion(asked)),
});

/** The question that a request asks. A boundary of the request stands in place of the entity's own. */
export function principalQuestion({
  input,
  target: { named, entity },
  pages,
}: {
  input: z.infer<typeof members>;
  pages: Pages;
  target: { named: NamedEntity; entity: EntityWithPolicies | undefined };
}): SimulationQuestion {
  const found = excluding(present(entity, named), input.PolicyExclusionList ?? []);
  const { CallerArn, ResourcePolicy } = input;
  const caller = CallerArn === undefined ? entityAsCaller(named, found) : namedCaller(CallerArn);
  const boundary = inputBoundary(input.PermissionsBoundaryPolicyInputList);
  const held = found.identity.map((policy) => heldPolicy(policy, named));
  return [
    {
      identity: [...held, ...inputPolicies(input.PolicyInputList, "PolicyInputList")],
      boundary: boundary ?? (found.boundary && heldPolicy(found.boundary, named)),
      ...caller,
    },
    inputResourcePolicy(ResourcePolicy, CallerArn !== undefined || named.kind === "user"),
    input,
    pages,
  ];
}
