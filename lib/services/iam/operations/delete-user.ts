import type { DeleteUserRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { deleteConflict, noSuchEntity } from "@/lib/aws/error";
import { existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import type { UserReferences } from "../store/users";
import { namedUser } from "../targets";

/**
 * What must be gone first, in the order in which AWS lists it. Source: IAM API Reference, DeleteUser; the sentences are
 * recorded, that of SSH keys and service-specific credentials does not name them.
 */
const firsts: [keyof UserReferences, string][] = [
  ["loginProfile", "delete login profile"],
  ["accessKeys", "delete access keys"],
  ["signingCertificates", "delete certificates"],
  ["serviceCredentials", "remove referenced objects"],
  ["mfaDevices", "delete MFA device"],
  ["inlinePolicies", "delete policies"],
  ["attachments", "detach all policies"],
  ["groups", "remove users from group"],
];

export const deleteUser = defineIamOperation({
  name: "DeleteUser",
  access: "write",
  summary: "Deletes a user that nothing refers to any more.",

  input: z.object({ UserName: existingUserName }) satisfies z.ZodType<DeleteUserRequest>,

  target: namedUser,

  requires: ({ target }) => [{ action: "iam:DeleteUser", resource: target.arn, context: target.context }],

  async handler({ input, store }) {
    const references = await store.users.remove(input.UserName);
    if (!references) throw noSuchEntity("user", input.UserName);
    const first = firsts.find(([kind]) => references[kind]);
    if (first) throw deleteConflict(`Cannot delete entity, must ${first[1]} first.`);
    return {};
  },
});
