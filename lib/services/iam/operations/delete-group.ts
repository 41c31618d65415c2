import type { DeleteGroupRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { deleteConflict, noSuchEntity } from "@/lib/aws/error";
import { groupName } from "../inputs";
import { defineIamOperation } from "../operation";
import type { GroupReferences } from "../store/groups";
import { namedGroup } from "../targets";

/** What must be gone first. Source: IAM API Reference, DeleteGroup. */
const firsts: [keyof GroupReferences, string][] = [
  ["users", "remove users from group"],
  ["inlinePolicies", "delete policies"],
  ["attachments", "detach all policies"],
];

export const deleteGroup = defineIamOperation({
  name: "DeleteGroup",
  access: "write",
  summary: "Deletes a group without users and policies.",

  input: z.object({ GroupName: groupName }) satisfies z.ZodType<DeleteGroupRequest>,

  target: namedGroup,

  requires: ({ target }) => [{ action: "iam:DeleteGroup", resource: target.arn }],

  async handler({ input, store }) {
    const references = await store.groups.remove(input.GroupName);
    if (!references) throw noSuchEntity("group", input.GroupName);
    const first = firsts.find(([kind]) => references[kind]);
    if (first) throw deleteConflict(`Cannot delete entity, must ${first[1]} first.`);
    return {};
  },
});
