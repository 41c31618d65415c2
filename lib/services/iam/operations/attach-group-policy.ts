import type { AttachGroupPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound, quotaExceeded } from "@/lib/aws/error";
import { groupName, policyArn } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertAttachable } from "../service-role-policy";
import { namedGroup } from "../targets";

export const attachGroupPolicy = defineIamOperation({
  name: "AttachGroupPolicy",
  access: "permissions-management",
  summary: "Attaches a managed policy to a group.",

  input: z.object({ GroupName: groupName, PolicyArn: policyArn }) satisfies z.ZodType<AttachGroupPolicyRequest>,

  target: namedGroup,

  requires: ({ input, target }) => [
    { action: "iam:AttachGroupPolicy", resource: target.arn, context: { "iam:PolicyARN": input.PolicyArn } },
  ],

  prepare: ({ input }) => assertAttachable(input.PolicyArn),

  /** Attaching again changes nothing. */
  async handler({ input, call, store }) {
    const holder = { kind: "group", name: input.GroupName } as const;
    const result = await store.attachments.attach(holder, input.PolicyArn, call.at);
    if (result === "no-holder") throw noSuchEntity("group", input.GroupName);
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} does not exist or is not attachable.`);
    if (typeof result === "object") throw quotaExceeded("PoliciesPerGroup", result.most);
    return {};
  },
});
