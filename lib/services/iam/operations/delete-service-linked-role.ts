import type { DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { invalidInput, noSuchEntity } from "@/lib/aws/error";
import { roleName } from "../inputs";
import { whyItIsNeeded } from "../needed-service-linked-roles";
import { defineIamOperation } from "../operation";
import { namedRole } from "../targets";

/**
 * AWS asks the service whether it still needs the role, which takes a while; here the task is done when the answer
 * comes. Of the services only those of an account's first roles need them.
 */
export const deleteServiceLinkedRole = defineIamOperation({
  name: "DeleteServiceLinkedRole",
  access: "write",
  summary: "Asks for the deletion of a service-linked role, and gives the task by which to look how it went.",

  input: z.object({ RoleName: roleName }) satisfies z.ZodType<DeleteServiceLinkedRoleRequest>,

  target: namedRole,

  requires: ({ target }) => [{ action: "iam:DeleteServiceLinkedRole", resource: target.arn, context: target.context }],

  async handler({ input, target: { role }, call, store }): Promise<DeleteServiceLinkedRoleResponse> {
    if (!role) throw noSuchEntity("role", input.RoleName);
    // AWS's sentence is not known; this one is ours.
    if (!role.path.startsWith("/aws-service-role/"))
      throw invalidInput(`The role ${role.name} is not a service-linked role.`);
    const id = `task${role.path}${role.name}/${call.newEventId()}`;
    const task = { id, at: call.at };
    if (whyItIsNeeded(role.name)) await store.roles.keepServiceLinked(role.name, task);
    else if (!(await store.roles.removeServiceLinked(role.name, task))) throw noSuchEntity("role", input.RoleName);
    return { DeletionTaskId: id };
  },
});
