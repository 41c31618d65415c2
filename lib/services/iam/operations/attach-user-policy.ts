import type { AttachUserPolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound, quotaExceeded } from "@/lib/aws/error";
import { policyArn, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertAttachable } from "../service-role-policy";
import { boundaryKey, namedUser, onlyNamedUser } from "../targets";

export const attachUserPolicy = defineIamOperation({
  name: "AttachUserPolicy",
  access: "permissions-management",
  summary: "Attaches a managed policy to a user.",

  input: z.object({ UserName: userName, PolicyArn: policyArn }) satisfies z.ZodType<AttachUserPolicyRequest>,

  target: namedUser,

  requires: ({ input, target }) => [
    {
      action: "iam:AttachUserPolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.user), "iam:PolicyARN": input.PolicyArn },
    },
  ],

  prepare: ({ input }) => assertAttachable(input.PolicyArn),

  alters: onlyNamedUser,

  /** Attaching again changes nothing. */
  async handler({ input, call, store }) {
    const holder = { kind: "user", name: input.UserName } as const;
    const result = await store.attachments.attach(holder, input.PolicyArn, call.at);
    if (result === "no-holder") throw noSuchEntity("user", input.UserName);
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} does not exist or is not attachable.`);
    if (typeof result === "object") throw quotaExceeded("PoliciesPerUser", result.most);
    return {};
  },
});
