import type { UpdateUserRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, noSuchEntity } from "@/lib/aws/error";
import { userArn } from "../arns";
import { existingUserName, path, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedUser } from "../targets";

export const updateUser = defineIamOperation({
  name: "UpdateUser",
  access: "write",
  summary: "Gives a user another name or path.",

  input: z.object({
    UserName: existingUserName,
    NewPath: path.optional(),
    NewUserName: userName.optional(),
  }) satisfies z.ZodType<UpdateUserRequest>,

  async target(args) {
    const { user, ...source } = await namedUser(args);
    const { NewPath, NewUserName, UserName } = args.input;
    const renamed = userArn(args.call.accountId, NewPath ?? user?.path ?? "/", NewUserName ?? user?.name ?? UserName);
    return { ...source, renamed };
  },

  /** Who renames must have the permission on both names. Source: IAM API Reference, UpdateUser. */
  requires: ({ target }) =>
    [...new Set([target.arn, target.renamed])].map((resource) => ({
      action: "iam:UpdateUser",
      resource,
      context: target.context,
    })),

  /** The user keeps its id, groups, policies and credentials. */
  async handler({ input, store }) {
    const result = await store.users.rename(input.UserName, { name: input.NewUserName, path: input.NewPath });
    if (result === "no-user") throw noSuchEntity("user", input.UserName);
    if (result === "name-taken") throw alreadyExists(`User with name ${input.NewUserName} already exists.`);
    return {};
  },
});
