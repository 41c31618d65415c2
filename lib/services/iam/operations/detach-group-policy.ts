import type { DetachGroupPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { groupName, policyArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedGroup } from "../targets";

export const detachGroupPolicy = defineIamOperation({
  name: "DetachGroupPolicy",
  access: "permissions-management",
  summary: "Detaches a managed policy from a group.",

  input: z.object({ GroupName: groupName, PolicyArn: policyArn }) satisfies z.ZodType<DetachGroupPolicyRequest>,

  target: namedGroup,

  requires: ({ input, target }) => [
    { action: "iam:DetachGroupPolicy", resource: target.arn, context: { "iam:PolicyARN": input.PolicyArn } },
  ],

  async handler({ input, store }) {
    const result = await store.attachments.detach({ kind: "group", name: input.GroupName }, input.PolicyArn);
    if (result === "no-holder") throw noSuchEntity("group", input.GroupName);
    if (result === "not-attached") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    return {};
  },
});
