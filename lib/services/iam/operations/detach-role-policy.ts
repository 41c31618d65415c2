import type { DetachRolePolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { noSuchEntity, notFound } from "@/lib/aws/error";
import { policyArn, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { assertModifiable } from "../protected-role";
import { boundaryKey, namedRole } from "../targets";

export const detachRolePolicy = defineIamOperation({
  name: "DetachRolePolicy",
  access: "permissions-management",
  summary: "Detaches a managed policy from a role.",

  input: z.object({ RoleName: roleName, PolicyArn: policyArn }) satisfies z.ZodType<DetachRolePolicyRequest>,

  target: namedRole,

  requires: ({ input, target }) => [
    {
      action: "iam:DetachRolePolicy",
      resource: target.arn,
      context: { ...target.context, ...boundaryKey(target.role), "iam:PolicyARN": input.PolicyArn },
    },
  ],

  prepare: ({ target }) => assertModifiable(target.role),

  async handler({ input, store }) {
    const result = await store.attachments.detach({ kind: "role", name: input.RoleName }, input.PolicyArn);
    if (result === "no-holder") throw noSuchEntity("role", input.RoleName);
    if (result === "not-attached") throw notFound(`Policy ${input.PolicyArn} was not found.`);
    return {};
  },
});
