import type { GetUserPolicyRequest, GetUserPolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { existingUserName, policyName } from "../inputs";
import { defineIamOperation } from "../operation";
import { judgedUser } from "../targets";

export const getUserPolicy = defineIamOperation({
  name: "GetUserPolicy",
  access: "read",
  summary: "Gives the document of a user's inline policy.",

  input: z.object({ UserName: existingUserName, PolicyName: policyName }) satisfies z.ZodType<GetUserPolicyRequest>,

  async target({ input, call, store }) {
    const found = await store.inlinePolicies.find({ kind: "user", name: input.UserName }, input.PolicyName);
    return { ...found, ...judgedUser(call, input.UserName, found.holder) };
  },

  requires: ({ target }) => [{ action: "iam:GetUserPolicy", resource: target.arn, context: target.context }],

  handler({ input, target }): GetUserPolicyResponse {
    if (!target.holder) throw noSuchEntity("user", input.UserName);
    if (target.document === undefined) throw notFound(`The user policy with name ${input.PolicyName} cannot be found.`);
    return { UserName: target.holder.name, PolicyName: input.PolicyName, PolicyDocument: target.document };
  },
});
