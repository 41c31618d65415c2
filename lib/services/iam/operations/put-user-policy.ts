import type { PutUserPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policySize } from "@/lib/authorization";
import { limitExceeded, noSuchEntity } from "@/lib/aws/error";
import { existingUserName, policyDocument, policyName } from "../inputs";
import { defineIamOperation } from "../operation";
import { acceptDocument } from "../policy-document";
import { quotas } from "../quotas";
import { boundaryKey, namedUser, onlyNamedUser } from "../targets";

export const putUserPolicy = defineIamOperation({
  name: "PutUserPolicy",
  access: "permissions-management",
  summary: "Embeds an inline policy in a user, or replaces the one of that name.",

  input: z.object({
    UserName: existingUserName,
    PolicyName: policyName,
    PolicyDocument: policyDocument,
  }) satisfies z.ZodType<PutUserPolicyRequest>,

  target: namedUser,

  requires: ({ target }) => [
    { action: "iam:PutUserPolicy", resource: target.arn, context: { ...target.context, ...boundaryKey(target.user) } },
  ],

  prepare: ({ input }) => acceptDocument(input.PolicyDocument, "inline"),

  alters: onlyNamedUser,

  async handler({ input, call, store }) {
    const document = input.PolicyDocument;
    const policy = { name: input.PolicyName, document, size: policySize(document), at: call.at };
    const most = quotas.InlinePolicySizePerUser;
    const result = await store.inlinePolicies.put({ kind: "user", name: input.UserName }, policy, most);
    if (result === "no-holder") throw noSuchEntity("user", input.UserName);
    if (result === "too-large")
      throw limitExceeded(`Maximum policy size of ${most} bytes exceeded for user ${input.UserName}`);
    return {};
  },
});
