import type { DeleteRoleRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { deleteConflict, noSuchEntity } from "@/lib/aws/error";
import { roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import type { RoleReferences } from "../store/roles";
import { boundaryKey, namedRole } from "../targets";

/** What must be gone first. Source: IAM API Reference, DeleteRole; the sentences were recorded from AWS. */
const firsts: [keyof RoleReferences, string][] = [
  ["instanceProfiles", "remove roles from instance profile"],
  ["attachments", "detach all policies"],
  ["inlinePolicies", "delete policies"],
];

/** Its sessions end with it: a session looks its role up for each call. */
export const deleteRole = defineIamOperation({
  name: "DeleteRole",
  access: "write",
  summary: "Deletes a role that nothing refers to any more.",

  input: z.object({ RoleName: roleName }) satisfies z.ZodType<DeleteRoleRequest>,

  target: namedRole,

  requires: ({ target }) => [
    { action: "iam:DeleteRole", resource: target.arn, context: { ...target.context, ...boundaryKey(target.role) } },
  ],

  prepare: ({ target }) => assertModifiable(target.role),

  async handler({ input, store }) {
    const references = await store.roles.remove(input.RoleName);
    if (!references) throw noSuchEntity("role", input.RoleName);
    const first = firsts.find(([kind]) => references[kind]);
    if (first) throw deleteConflict(`Cannot delete entity, must ${first[1]} first.`);
    return {};
  },
});
