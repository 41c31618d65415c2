import type { DeleteRolePolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { policyName, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { boundaryKey, namedRole } from "../targets";

export const deleteRolePolicy = defineIamOperation({
  name: "DeleteRolePolicy",
  access: "permissions-management",
  summary: "Deletes an inline policy of a role.",

  input: z.object({ RoleName: roleName, PolicyName: policyName }) satisfies z.ZodType<DeleteRolePolicyRequest>,

  target: namedRole,

  requires: ({ target }) => [
    {
      action: "iam:DeleteRolePolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.role) },
    },
  ],

  prepare: ({ target }) => assertModifiable(target.role),

  async handler({ input, store }) {
    const result = await store.inlinePolicies.remove({ kind: "role", name: input.RoleName }, input.PolicyName);
    if (result === "no-holder") throw noSuchEntity("role", input.RoleName);
    if (result === "no-policy") throw notFound(`The role policy with name ${input.PolicyName} cannot be found.`);
    return {};
  },
});
