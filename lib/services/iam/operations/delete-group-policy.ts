import type { DeleteGroupPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { groupName, policyName } from "../inputs";
import { defineIamOperation } from "../operation";
import { namedGroup } from "../targets";

export const deleteGroupPolicy = defineIamOperation({
  name: "DeleteGroupPolicy",
  access: "permissions-management",
  summary: "Deletes an inline policy of a group.",

  input: z.object({ GroupName: groupName, PolicyName: policyName }) satisfies z.ZodType<DeleteGroupPolicyRequest>,

  target: namedGroup,

  requires: ({ target }) => [{ action: "iam:DeleteGroupPolicy", resource: target.arn }],

  async handler({ input, store }) {
    const result = await store.inlinePolicies.remove({ kind: "group", name: input.GroupName }, input.PolicyName);
    if (result === "no-holder") throw noSuchEntity("group", input.GroupName);
    if (result === "no-policy") throw notFound(`The group policy with name ${input.PolicyName} cannot be found.`);
    return {};
  },
});
