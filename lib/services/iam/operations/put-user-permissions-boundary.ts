import type { PutUserPermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { policyArn, userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertAttachable } from "../service-role-policy";
import { namedUser } from "../targets";

export const putUserPermissionsBoundary = defineIamOperation({
  name: "PutUserPermissionsBoundary",
  access: "permissions-management",
  summary: "Sets a managed policy as the permissions boundary of a user.",

  input: z.object({
    UserName: userName,
    PermissionsBoundary: policyArn,
  }) satisfies z.ZodType<PutUserPermissionsBoundaryRequest>,

  target: namedUser,

  requires: ({ input, target }) => [
    {
      action: "iam:PutUserPermissionsBoundary",
      resource: target.arn,
      context: { ...target.context, "iam:PermissionsBoundary": input.PermissionsBoundary },
    },
  ],

  prepare: ({ input }) => assertAttachable(input.PermissionsBoundary),

  async handler({ input, store }) {
    const result = await store.users.setBoundary(input.UserName, input.PermissionsBoundary);
    if (result === "no-holder") throw noSuchEntity("user", input.UserName);
    if (result === "no-policy")
      throw notFound(`Scope ARN: ${input.PermissionsBoundary} does not exist or is not attachable.`);
    return {};
  },
});
