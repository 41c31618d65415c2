import type { DeleteUserPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { existingUserName, policyName } from "../inputs";
import { defineIamOperation } from "../operation";
import { boundaryKey, namedUser, onlyNamedUser } from "../targets";

export const deleteUserPolicy = defineIamOperation({
  name: "DeleteUserPolicy",
  access: "permissions-management",
  summary: "Deletes an inline policy of a user.",

  input: z.object({ UserName: existingUserName, PolicyName: policyName }) satisfies z.ZodType<DeleteUserPolicyRequest>,

  target: namedUser,

  requires: ({ target }) => [
    {
      action: "iam:DeleteUserPolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.user) },
    },
  ],

  alters: onlyNamedUser,

  async handler({ input, store }) {
    const result = await store.inlinePolicies.remove({ kind: "user", name: input.UserName }, input.PolicyName);
    if (result === "no-holder") throw noSuchEntity("user", input.UserName);
    if (result === "no-policy") throw notFound(`The user policy with name ${input.PolicyName} cannot be found.`);
    return {};
  },
});
