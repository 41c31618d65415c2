import type { UpdateGroupRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { alreadyExists, noSuchEntity } from "@/lib/aws/error";
import { groupArn } from "../arns";
import { groupName, path } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedGroup } from "../targets";

export const updateGroup = defineIamOperation({
  name: "UpdateGroup",
  access: "write",
  summary: "Gives a group another name or path.",

  input: z.object({
    GroupName: groupName,
    NewPath: path.optional(),
    NewGroupName: groupName.optional(),
  }) satisfies z.ZodType<UpdateGroupRequest>,

  async target(args) {
    const { group, arn } = await namedGroup(args);
    const { NewPath, NewGroupName, GroupName } = args.input;
    const renamed = groupArn(
      args.call.accountId,
      NewPath ?? group?.path ?? "/",
      NewGroupName ?? group?.name ?? GroupName,
    );
    return { arn, renamed };
  },

  /** Who renames must have the permission on both names. Source: IAM API Reference, UpdateGroup. */
  requires: ({ target }) =>
    [...new Set([target.arn, target.renamed])].map((resource) => ({ action: "iam:UpdateGroup", resource })),

  /** The group keeps its id, users and policies. */
  async handler({ input, store }) {
    const result = await store.groups.rename(input.GroupName, { name: input.NewGroupName, path: input.NewPath });
    if (result === "no-group") throw noSuchEntity("group", input.GroupName);
    if (result === "name-taken") throw alreadyExists(`Group with name ${input.NewGroupName} already exists.`);
    return {};
  },
});
