import type { PutRolePermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { policyArn, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { assertAttachable } from "../service-role-policy";
import { namedRole } from "../targets";

export const putRolePermissionsBoundary = defineIamOperation({
  name: "PutRolePermissionsBoundary",
  access: "permissions-management",
  summary: "Sets a managed policy as the permissions boundary of a role.",

  input: z.object({
    RoleName: roleName,
    PermissionsBoundary: policyArn,
  }) satisfies z.ZodType<PutRolePermissionsBoundaryRequest>,

  target: namedRole,

  requires: ({ input, target }) => [
    {
      action: "iam:PutRolePermissionsBoundary",
      resource: target.arn,
      context: { ...target.context, "iam:PermissionsBoundary": input.PermissionsBoundary },
    },
  ],

  prepare({ input, target }) {
    assertModifiable(target.role);
    assertAttachable(input.PermissionsBoundary);
  },

  async handler({ input, store }) {
    const result = await store.roles.setBoundary(input.RoleName, input.PermissionsBoundary);
    if (result === "no-holder") throw noSuchEntity("role", input.RoleName);
    if (result === "no-policy")
      throw notFound(`Scope ARN: ${input.PermissionsBoundary} does not exist or is not attachable.`);
    return {};
  },
});
