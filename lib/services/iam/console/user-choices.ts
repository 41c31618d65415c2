import { z } from "zod";
import type { Denial } from "@/lib/operation/define";
import { userArn } from "../arns";
import { defineIamOperation } from "../operation";
import { resourceTags } from "../tag-rules";

export interface UserOfChoices {
  UserName: string;
  CreateDate: Date;
  PasswordLastUsed: Date | null;
  groups: string[] | Denial;
  /** Names of attached managed policies. */
  policies: string[] | Denial;
}

export const userChoices = defineIamOperation({
  name: "userChoices",
  access: "list",
  summary: "All users as the console offers them: to copy permissions from, and for a group.",
  consoleOnly: true,

  input: z.object({}),

  target: ({ call }) => ({ arn: userArn(call.accountId, "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListUsers", resource: target.arn }],

  async handler({ call, store, may }): Promise<{ users: UserOfChoices[] }> {
    const users = await store.holdings.users();
    return {
      users: users.map((user) => {
        const need = { resource: userArn(call.accountId, user.path, user.name), context: resourceTags(user.tags) };
        return {
          UserName: user.name,
          CreateDate: user.createdAt,
          PasswordLastUsed: user.passwordLastUsed,
          groups: may({ action: "iam:ListGroupsForUser", ...need }) ?? user.groups,
          policies: may({ action: "iam:ListAttachedUserPolicies", ...need }) ?? user.policies,
        };
      }),
    };
  },
});
