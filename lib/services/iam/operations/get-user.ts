import type { GetUserRequest, GetUserResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { shownUser } from "../answers";
import { userArn } from "../arns";
import { existingUserName } from "../inputs";
import { defineIamOperation } from "../operation";
import { mustNameUser } from "../subject";
import { resourceTags } from "../tag-rules";

export const getUser = defineIamOperation({
  name: "GetUser",
  access: "read",
  summary: "Tells about a user; without a name, about the caller.",

  input: z.object({ UserName: existingUserName.optional() }) satisfies z.ZodType<GetUserRequest>,

  async target({ input, call, store }) {
    const { principal } = call;
    if (input.UserName === undefined && principal.kind === "root") return { arn: principal.arn, user: undefined };
    if (input.UserName === undefined && principal.kind !== "user") throw mustNameUser();
    const user =
      input.UserName === undefined
        ? await store.users.findById(principal.userId)
        : await store.users.find(input.UserName);
    return { user, arn: user ? store.users.arn(user) : userArn(call.accountId, "/", input.UserName ?? "") };
  },

  requires: ({ target }) => [
    { action: "iam:GetUser", resource: target.arn, context: resourceTags(target.user?.tags ?? []) },
  ],

  async handler({ input, target, call, store }): Promise<GetUserResponse> {
    if (target.user) return { User: shownUser(call.accountId, target.user) };
    if (input.UserName !== undefined || call.principal.kind !== "root")
      throw noSuchEntity("user", input.UserName ?? "");
    const root = await store.root();
    return {
      User: {
        UserId: call.accountId,
        Arn: call.principal.arn,
        CreateDate: root.createdAt,
        Path: undefined,
        UserName: undefined,
        ...(root.passwordLastUsed ? { PasswordLastUsed: root.passwordLastUsed } : {}),
      },
    };
  },
});
