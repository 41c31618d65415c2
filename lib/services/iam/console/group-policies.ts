import { z } from "zod";
import { noSuchEntity } from "@/lib/aws/error";
import { groupName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedGroup } from "../targets";
import { type HeldPolicy, heldPolicies } from "./held-policies";

export const groupPolicies = defineIamOperation({
  name: "groupPolicies",
  access: "list",
  summary: "The policies of a group as the console lists them, with how many entities each is attached to.",
  consoleOnly: true,

  input: z.object({ GroupName: groupName }),

  async target({ input, call, store }) {
    const found = await store.groupPolicies(input.GroupName);
    return { ...found, ...judgedGroup(call, input.GroupName, found.group) };
  },

  requires: ({ target: { arn } }) =>
    ["iam:ListAttachedGroupPolicies", "iam:ListGroupPolicies"].map((action) => ({ action, resource: arn })),

  handler({ input, target, may }): { policies: HeldPolicy[] } {
    if (!target.group) throw noSuchEntity("group", input.GroupName);
    return { policies: heldPolicies(target, may) };
  },
});
