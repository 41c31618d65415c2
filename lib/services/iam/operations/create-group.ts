import type { CreateGroupRequest, CreateGroupResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { shownGroup } from "../answers";
import { groupArn } from "../arns";
import { groupName, path } from "../inputs";
import { defineIamOperation } from "../operation";

export const createGroup = defineIamOperation({
  name: "CreateGroup",
  access: "write",
  summary: "Creates a user group.",

  input: z.object({ GroupName: groupName, Path: path.optional() }) satisfies z.ZodType<CreateGroupRequest>,

  target: ({ input, call }) => ({ arn: groupArn(call.accountId, input.Path ?? "/", input.GroupName) }),

  requires: ({ target }) => [{ action: "iam:CreateGroup", resource: target.arn }],

  alters: "nobody",

  async handler({ input, call, store, foretell }): Promise<CreateGroupResponse> {
    const group = { id: call.newId("AGPA"), name: input.GroupName, path: input.Path ?? "/", createdAt: call.at };
    const answer = { Group: shownGroup(call.accountId, group) };
    foretell(answer, { table: "iam_group", id: group.id });
    const result = await store.groups.insert(group);
    if (result === "name-taken") throw alreadyExists(`Group with name ${input.GroupName} already exists.`);
    if (typeof result === "object") throw quotaExceeded("GroupsPerAccount", result.most);
    return answer;
  },
});
