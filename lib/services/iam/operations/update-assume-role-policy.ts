import type { UpdateAssumeRolePolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { policyDocument, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { boundaryKey, namedRole } from "../targets";
import { boundTrust } from "../trust-policy";

export const updateAssumeRolePolicy = defineIamOperation({
  name: "UpdateAssumeRolePolicy",
  access: "permissions-management",
  summary: "Replaces the policy that says who may assume a role.",

  input: z.object({
    RoleName: roleName,
    PolicyDocument: policyDocument,
  }) satisfies z.ZodType<UpdateAssumeRolePolicyRequest>,

  target: namedRole,

  requires: ({ target }) => [
    {
      action: "iam:UpdateAssumeRolePolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.role) },
    },
  ],

  prepare({ input, target, call, store }) {
    assertModifiable(target.role);
    return boundTrust(input.PolicyDocument, call, store);
  },

  async handler({ input, prepared: trust, store }) {
    if (!(await store.roles.setTrust(input.RoleName, trust))) throw noSuchEntity("role", input.RoleName);
    return {};
  },
});
