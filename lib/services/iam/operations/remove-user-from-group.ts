import type { RemoveUserFromGroupRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { existingUserName, groupName } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedGroup } from "../targets";

export const removeUserFromGroup = defineIamOperation({
  name: "RemoveUserFromGroup",
  access: "write",
  summary: "Removes a user from a group.",

  input: z.object({ GroupName: groupName, UserName: existingUserName }) satisfies z.ZodType<RemoveUserFromGroupRequest>,

  target: namedGroup,

  requires: ({ target }) => [{ action: "iam:RemoveUserFromGroup", resource: target.arn }],

  /** A user that is not in the group may be removed all the same: recorded from AWS. */
  async handler({ input, store }) {
    const result = await store.memberships.remove(input.GroupName, input.UserName);
    if (result === "no-user") throw noSuchEntity("user", input.UserName);
    if (result === "no-group") throw noSuchEntity("group", input.GroupName);
    return {};
  },
});
