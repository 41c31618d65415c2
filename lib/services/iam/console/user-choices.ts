import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import type { Denial } from "@/lib/operation/define";
import { userArn } from "../arns";
import { groupName, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { holderSortings } from "../store/holdings";
import { resourceTags } from "../tag-rules";
import { judgedGroup } from "../targets";
import { type Counts, firstPage, pageView, rowsOfPage } from "./page-view";
import { lastUseAction, type UserActivity, userActivity } from "./user-activity";

export interface UserOfChoices extends Pick<UserActivity, "lastActivity"> {
  UserName: string;
  CreateDate: Date;
  groups: string[] | Denial;
  /** Names of attached managed policies. */
  policies: string[] | Denial;
}

export const userChoices = defineIamOperation({
  name: "userChoices",
  access: "list",
  summary: "A page of the users as the console offers them: to copy permissions from, and for a group.",
  consoleOnly: true,

  input: z.object({
    ...pageView(holderSortings),
    /** Who is in this group already is not offered. */
    outsideGroup: groupName.optional(),
    /** Nor is this user, who is to get the permissions. */
    besidesUser: userName.optional(),
  }),

  async target({ input, call, store }) {
    const arn = userArn(call.accountId, "/", "");
    if (input.outsideGroup === undefined) return { arn, group: undefined };
    const group = await store.groups.find(input.outsideGroup);
    return { arn, group: { id: group?.id, ...judgedGroup(call, input.outsideGroup, group) } };
  },

  requires: ({ target }) => [
    { action: "iam:ListUsers", resource: target.arn },
    ...(target.group ? [{ action: "iam:GetGroup", resource: target.group.arn }] : []),
  ],

  async handler({ input, target, call, store, may }): Promise<Counts & { users: UserOfChoices[] }> {
    if (input.outsideGroup !== undefined && target.group?.id === undefined)
      throw noSuchEntity("group", input.outsideGroup);
    // Who may not see every key's use cannot sort by it.
    const everyUse = { action: lastUseAction, resource: userArn(call.accountId, "/", "*") };
    const sortable = input.sort?.column !== "activity" || !may(everyUse);
    const { users, matches, total } = await store.holdings.users({
      search: input.search ?? "",
      outside: target.group?.id,
      besides: input.besidesUser,
      sort: sortable ? input.sort : undefined,
      page: input.page ?? firstPage,
      size: input.size ?? rowsOfPage,
    });
    return {
      matches,
      total,
      users: users.map((user) => {
        const resource = userArn(call.accountId, user.path, user.name);
        const denied = (action: string) => may({ action, resource, context: resourceTags(user.tags) });
        return {
          UserName: user.name,
          CreateDate: user.createdAt,
          lastActivity: userActivity(user, denied).lastActivity,
          groups: denied("iam:ListGroupsForUser") ?? user.groups,
          policies: denied("iam:ListAttachedUserPolicies") ?? user.policies,
        };
      }),
    };
  },
});
