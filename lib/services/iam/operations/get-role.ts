import type { GetRoleRequest, GetRoleResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { shownRole } from "../answers";
import { roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { boundaryKey, judgedRole } from "../targets";

export const getRole = defineIamOperation({
  name: "GetRole",
  access: "read",
  summary: "Tells about a role, with its trust policy and its last use.",

  input: z.object({ RoleName: roleName }) satisfies z.ZodType<GetRoleRequest>,

  async target({ input, call, store }) {
    const role = await store.roles.find(input.RoleName);
    return { role, ...judgedRole(call, input.RoleName, role) };
  },

  requires: ({ target }) => [
    { action: "iam:GetRole", resource: target.arn, context: { ...target.context, ...boundaryKey(target.role) } },
  ],

  handler({ input, target, call }): GetRoleResponse {
    if (!target.role) throw noSuchEntity("role", input.RoleName);
    return { Role: shownRole(call.accountId, target.role) };
  },
});
