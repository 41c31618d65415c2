import type { AddUserToGroupRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, quotaExceeded } from "@/lib/aws/error";
import { existingUserName, groupName } from "../inputs";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { namedGroup } from "../targets";

export const addUserToGroup = defineIamOperation({
  name: "AddUserToGroup",
  access: "write",
  summary: "Adds a user to a group.",

  input: z.object({ GroupName: groupName, UserName: existingUserName }) satisfies z.ZodType<AddUserToGroupRequest>,

  target: namedGroup,

  requires: ({ target }) => [{ action: "iam:AddUserToGroup", resource: target.arn }],

  /** Adding again changes nothing. */
  async handler({ input, call, store }) {
    const result = await store.memberships.add(input.GroupName, input.UserName, call.at, quotas.GroupsPerUser);
    if (result === "no-user") throw noSuchEntity("user", input.UserName);
    if (result === "no-group") throw noSuchEntity("group", input.GroupName);
    if (result === "too-many") throw quotaExceeded("GroupsPerUser", quotas.GroupsPerUser);
    return {};
  },
});
