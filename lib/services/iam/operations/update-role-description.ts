import type { UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { createdRole } from "../answers";
import { roleDescription, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { boundaryKey, judgedRole } from "../targets";

/** AWS asks to use UpdateRole instead; this one gives the role back. */
export const updateRoleDescription = defineIamOperation({
  name: "UpdateRoleDescription",
  access: "write",
  summary: "Changes the description of a role, and tells about it.",

  input: z.object({
    RoleName: roleName,
    Description: roleDescription,
  }) satisfies z.ZodType<UpdateRoleDescriptionRequest>,

  async target({ input, call, store }) {
    const role = await store.roles.find(input.RoleName);
    return { role, ...judgedRole(call, input.RoleName, role) };
  },

  requires: ({ target }) => [
    {
      action: "iam:UpdateRoleDescription",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.role) },
    },
  ],

  async handler({ input, target, call, store }): Promise<UpdateRoleDescriptionResponse> {
    const changed = await store.roles.describe(input.RoleName, { description: input.Description });
    if (!changed || !target.role) throw noSuchEntity("role", input.RoleName);
    return { Role: createdRole(call.accountId, { ...target.role, description: input.Description }) };
  },
});
