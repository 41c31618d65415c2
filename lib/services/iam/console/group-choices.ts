import { z } from "zod";
import type { Denial } from "@/lib/operation/define";
import { groupArn } from "../arns";
import { defineIamOperation } from "../operation";

export interface GroupOfChoices {
  GroupName: string;
  CreateDate: Date;
  users: number | Denial;
  /** Names of attached managed policies. */
  policies: string[] | Denial;
}

export const groupChoices = defineIamOperation({
  name: "groupChoices",
  access: "list",
  summary: "All groups as the console offers them to put a user in.",
  consoleOnly: true,

  input: z.object({}),

  target: ({ call }) => ({ arn: groupArn(call.accountId, "/", "") }),

  requires: ({ target }) => [{ action: "iam:ListGroups", resource: target.arn }],

  async handler({ call, store, may }): Promise<{ groups: GroupOfChoices[] }> {
    const groups = await store.holdings.groups();
    return {
      groups: groups.map((group) => {
        const resource = groupArn(call.accountId, group.path, group.name);
        return {
          GroupName: group.name,
          CreateDate: group.createdAt,
          users: may({ action: "iam:GetGroup", resource }) ?? group.users,
          policies: may({ action: "iam:ListAttachedGroupPolicies", resource }) ?? group.policies,
        };
      }),
    };
  },
});
