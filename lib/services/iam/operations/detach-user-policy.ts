import type { DetachUserPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { policyArn, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { boundaryKey, namedUser, onlyNamedUser } from "../targets";

export const detachUserPolicy = defineIamOperation({
  name: "DetachUserPolicy",
  access: "permissions-management",
  summary: "Detaches a managed policy from a user.",

  input: z.object({ UserName: userName, PolicyArn: policyArn }) satisfies z.ZodType<DetachUserPolicyRequest>,

  target: namedUser,

  requires: ({ input, target }) => [
    {
      action: "iam:DetachUserPolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.user), "iam:PolicyARN": input.PolicyArn },
    },
  ],

  alters: onlyNamedUser,

  async handler({ input, store }) {
    const result = await store.attachments.detach({ kind: "user", name: input.UserName }, input.PolicyArn);
    if (result === "no-holder") throw noSuchEntity("user", input.UserName);
    if (result === "not-attached") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    return {};
  },
});
