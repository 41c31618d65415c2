import type { DeleteUserPermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { boundaryKey, namedUser } from "../targets";

export const deleteUserPermissionsBoundary = defineIamOperation({
  name: "DeleteUserPermissionsBoundary",
  access: "permissions-management",
  summary: "Takes the permissions boundary from a user.",

  input: z.object({ UserName: userName }) satisfies z.ZodType<DeleteUserPermissionsBoundaryRequest>,

  target: namedUser,

  requires: ({ target }) => [
    {
      action: "iam:DeleteUserPermissionsBoundary",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.user) },
    },
  ],

  /** A user without a boundary may be asked for it all the same. */
  async handler({ input, store }) {
    const result = await store.users.setBoundary(input.UserName, undefined);
    if (result === "no-holder") throw noSuchEntity("user", input.UserName);
    return {};
  },
});
