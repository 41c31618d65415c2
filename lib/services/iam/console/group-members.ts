import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import type { Denial } from "@/lib/operation/define";
import { userArn } from "../arns";
import { groupName } from "../inputs";
import { defineIamOperation } from "../operation";
import { resourceTags } from "../tag-rules";
import { judgedGroup } from "../targets";
import { type UserActivity, userActivity } from "./user-activity";

export interface GroupMember extends Pick<UserActivity, "lastActivity"> {
  UserName: string;
  CreateDate: Date;
  /** How many groups the user is in. */
  groups: number | Denial;
}

export const groupMembers = defineIamOperation({
  name: "groupMembers",
  access: "list",
  summary: "The users of a group as the console lists them.",
  consoleOnly: true,

  input: z.object({ GroupName: groupName }),

  async target({ input, call, store }) {
    const found = await store.memberships.membersOf(input.GroupName);
    return { ...found, ...judgedGroup(call, input.GroupName, found.group) };
  },

  requires: ({ target }) => [{ action: "iam:GetGroup", resource: target.arn }],

  handler({ input, target, call, may }): { members: GroupMember[] } {
    if (!target.group) throw noSuchEntity("group", input.GroupName);
    return {
      members: target.members.map((user) => {
        const resource = userArn(call.accountId, user.path, user.name);
        const denied = (action: string) => may({ action, resource, context: resourceTags(user.tags) });
        return {
          UserName: user.name,
          CreateDate: user.createdAt,
          groups: denied("iam:ListGroupsForUser") ?? user.groups,
          lastActivity: userActivity(user, denied).lastActivity,
        };
      }),
    };
  },
});
