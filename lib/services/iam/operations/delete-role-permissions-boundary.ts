import type { DeleteRolePermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { boundaryKey, namedRole } from "../targets";

export const deleteRolePermissionsBoundary = defineIamOperation({
  name: "DeleteRolePermissionsBoundary",
  access: "permissions-management",
  summary: "Takes the permissions boundary from a role.",

  input: z.object({ RoleName: roleName }) satisfies z.ZodType<DeleteRolePermissionsBoundaryRequest>,

  target: namedRole,

  requires: ({ target }) => [
    {
      action: "iam:DeleteRolePermissionsBoundary",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.role) },
    },
  ],

  prepare: ({ target }) => assertModifiable(target.role),

  /** A role without a boundary may be asked for it all the same. */
  async handler({ input, store }) {
    const result = await store.roles.setBoundary(input.RoleName, undefined);
    if (result === "no-holder") throw noSuchEntity("role", input.RoleName);
    return {};
  },
});
