import type { PutGroupPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policySize } from "@/lib/authorization";
import { limitExceeded, noSuchEntity } from "@/lib/aws/error";
import { groupName, policyDocument, policyName } from "../inputs";
import { defineIamOperation } from "../operation";
import { acceptDocument } from "../policy-document";
import { quotas } from "../quotas";
import { namedGroup } from "../targets";

export const putGroupPolicy = defineIamOperation({
  name: "PutGroupPolicy",
  access: "permissions-management",
  summary: "Embeds an inline policy in a group, or replaces the one of that name.",

  input: z.object({
    GroupName: groupName,
    PolicyName: policyName,
    PolicyDocument: policyDocument,
  }) satisfies z.ZodType<PutGroupPolicyRequest>,

  target: namedGroup,

  requires: ({ target }) => [{ action: "iam:PutGroupPolicy", resource: target.arn }],

  prepare: ({ input }) => acceptDocument(input.PolicyDocument, "inline"),

  async handler({ input, call, store }) {
    const document = input.PolicyDocument;
    const policy = { name: input.PolicyName, document, size: policySize(document), at: call.at };
    const most = quotas.InlinePolicySizePerGroup;
    const result = await store.inlinePolicies.put({ kind: "group", name: input.GroupName }, policy, most);
    if (result === "no-holder") throw noSuchEntity("group", input.GroupName);
    if (result === "too-large")
      throw limitExceeded(`Maximum policy size of ${most} bytes exceeded for group ${input.GroupName}`);
    return {};
  },
});
