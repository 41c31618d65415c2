import type { UpdateRoleRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { maxSessionDuration, roleDescription, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { boundaryKey, namedRole } from "../targets";

export const updateRole = defineIamOperation({
  name: "UpdateRole",
  access: "write",
  summary: "Changes the description of a role, and how long its sessions may last.",

  input: z.object({
    RoleName: roleName,
    Description: roleDescription.optional(),
    MaxSessionDuration: maxSessionDuration.optional(),
  }) satisfies z.ZodType<UpdateRoleRequest>,

  target: namedRole,

  requires: ({ target }) => [
    { action: "iam:UpdateRole", resource: target.arn, context: { ...target.context, ...boundaryKey(target.role) } },
  ],

  /** Of a service-linked role one may change the description. Source: IAM User Guide, "Edit a service-linked role". */
  prepare({ input, target }) {
    if (input.MaxSessionDuration !== undefined) assertModifiable(target.role);
  },

  async handler({ input, store }) {
    const changed = { description: input.Description, maxSessionDuration: input.MaxSessionDuration };
    if (!(await store.roles.describe(input.RoleName, changed))) throw noSuchEntity("role", input.RoleName);
    return {};
  },
});
