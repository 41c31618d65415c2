import type { GetGroupPolicyRequest, GetGroupPolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { groupName, policyName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedGroup } from "../targets";

export const getGroupPolicy = defineIamOperation({
  name: "GetGroupPolicy",
  access: "read",
  summary: "Gives the document of a group's inline policy.",

  input: z.object({ GroupName: groupName, PolicyName: policyName }) satisfies z.ZodType<GetGroupPolicyRequest>,

  async target({ input, call, store }) {
    const found = await store.inlinePolicies.find({ kind: "group", name: input.GroupName }, input.PolicyName);
    return { ...found, ...judgedGroup(call, input.GroupName, found.holder) };
  },

  requires: ({ target }) => [{ action: "iam:GetGroupPolicy", resource: target.arn }],

  handler({ input, target }): GetGroupPolicyResponse {
    if (!target.holder) throw noSuchEntity("group", input.GroupName);
    if (target.document === undefined)
      throw notFound(`The group policy with name ${input.PolicyName} cannot be found.`);
    return { GroupName: target.holder.name, PolicyName: input.PolicyName, PolicyDocument: target.document };
  },
});
