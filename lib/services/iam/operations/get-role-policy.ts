import type { GetRolePolicyRequest, GetRolePolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { policyName, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedRole } from "../targets";

export const getRolePolicy = defineIamOperation({
  name: "GetRolePolicy",
  access: "read",
  summary: "Gives the document of a role's inline policy.",

  input: z.object({ RoleName: roleName, PolicyName: policyName }) satisfies z.ZodType<GetRolePolicyRequest>,

  async target({ input, call, store }) {
    const found = await store.inlinePolicies.find({ kind: "role", name: input.RoleName }, input.PolicyName);
    return { ...found, ...judgedRole(call, input.RoleName, found.holder) };
  },

  requires: ({ target }) => [{ action: "iam:GetRolePolicy", resource: target.arn, context: target.context }],

  handler({ input, target }): GetRolePolicyResponse {
    if (!target.holder) throw noSuchEntity("role", input.RoleName);
    if (target.document === undefined) throw notFound(`The role policy with name ${input.PolicyName} cannot be found.`);
    return { RoleName: target.holder.name, PolicyName: input.PolicyName, PolicyDocument: target.document };
  },
});
