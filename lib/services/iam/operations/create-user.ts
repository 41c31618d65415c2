import type { CreateUserRequest, CreateUserResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { shownUser } from "../answers";
import { userArn } from "../arns";
import { firstBoundary } from "../first-boundary";
import { path, policyArn, tags, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { distinctTags, requestTags } from "../tag-rules";

export const createUser = defineIamOperation({
  name: "CreateUser",
  access: "write",
  summary: "Creates an IAM user.",

  input: z.object({
    UserName: userName,
    Path: path.optional(),
    PermissionsBoundary: policyArn.optional(),
    Tags: tags.optional(),
  }) satisfies z.ZodType<CreateUserRequest>,

  target: ({ input, call }) => ({ arn: userArn(call.accountId, input.Path ?? "/", input.UserName) }),

  requires: ({ input, target }) => {
    const tags = requestTags(input.Tags ?? []);
    const boundary: Record<string, string> = input.PermissionsBoundary
      ? { "iam:PermissionsBoundary": input.PermissionsBoundary }
      : {};
    const create = { action: "iam:CreateUser", resource: target.arn, context: { ...tags, ...boundary } };
    return input.Tags?.length ? [create, { action: "iam:TagUser", resource: target.arn, context: tags }] : [create];
  },

  alters: "nobody",

  async handler({ input, call, store, foretell }): Promise<CreateUserResponse> {
    const boundary = await firstBoundary(input.PermissionsBoundary, store);
    const user = {
      id: call.newId("AIDA"),
      name: input.UserName,
      path: input.Path ?? "/",
      tags: distinctTags(input.Tags ?? []),
      boundaryArn: boundary?.arn ?? null,
      boundaryPolicyId: boundary?.id ?? null,
      passwordLastUsed: null,
      createdAt: call.at,
    };
    const answer = { User: shownUser(call.accountId, user) };
    foretell(answer, { table: "iam_user", id: user.id });
    const result = await store.users.insert(user, quotas.UsersPerAccount);
    if (result === "name-taken") throw alreadyExists(`User with name ${input.UserName} already exists.`);
    if (result === "too-many") throw quotaExceeded("UsersPerAccount", quotas.UsersPerAccount);
    return answer;
  },
});
