import type { AttachRolePolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound, quotaExceeded } from "@/lib/aws/error";
import { policyArn, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { assertAttachable } from "../service-role-policy";
import { boundaryKey, namedRole } from "../targets";

export const attachRolePolicy = defineIamOperation({
  name: "AttachRolePolicy",
  access: "permissions-management",
  summary: "Attaches a managed policy to a role.",

  input: z.object({ RoleName: roleName, PolicyArn: policyArn }) satisfies z.ZodType<AttachRolePolicyRequest>,

  target: namedRole,

  requires: ({ input, target }) => [
    {
      action: "iam:AttachRolePolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.role), "iam:PolicyARN": input.PolicyArn },
    },
  ],

  prepare({ input, target }) {
    assertModifiable(target.role);
    assertAttachable(input.PolicyArn, "Cannot attach a Service Role Policy to a Customer Role.");
  },

  /** Attaching again changes nothing. */
  async handler({ input, call, store }) {
    const holder = { kind: "role", name: input.RoleName } as const;
    const result = await store.attachments.attach(holder, input.PolicyArn, call.at);
    if (result === "no-holder") throw noSuchEntity("role", input.RoleName);
    if (result === "no-policy") throw notFound(`Policy ${input.PolicyArn} does not exist or is not attachable.`);
    if (typeof result === "object") throw quotaExceeded("PoliciesPerRole", result.most);
    return {};
  },
});
