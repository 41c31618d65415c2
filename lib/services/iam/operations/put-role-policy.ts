import type { PutRolePolicyRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { policySize } from "@/lib/authorization";
import { limitExceeded, noSuchEntity } from "@/lib/aws/error";
import { policyDocument, policyName, roleName } from "../inputs";
import { defineIamOperation } from "../operation";
import { acceptDocument } from "../policy-document";
import { assertModifiable } from "../protected-role";
import { quotas } from "../quotas";
import { boundaryKey, namedRole } from "../targets";

export const putRolePolicy = defineIamOperation({
  name: "PutRolePolicy",
  access: "permissions-management",
  summary: "Embeds an inline policy in a role, or replaces the one of that name.",

  input: z.object({
    RoleName: roleName,
    PolicyName: policyName,
    PolicyDocument: policyDocument,
  }) satisfies z.ZodType<PutRolePolicyRequest>,

  target: namedRole,

  requires: ({ target }) => [
    { action: "iam:PutRolePolicy", resource: target.arn, context: { ...target.context, ...boundaryKey(target.role) } },
  ],

  prepare({ input, target }) {
    assertModifiable(target.role);
    acceptDocument(input.PolicyDocument, "inline");
  },

  async handler({ input, call, store }) {
    const document = input.PolicyDocument;
    const policy = { name: input.PolicyName, document, size: policySize(document), at: call.at };
    const most = quotas.InlinePolicySizePerRole;
    const result = await store.inlinePolicies.put({ kind: "role", name: input.RoleName }, policy, most);
    if (result === "no-holder") throw noSuchEntity("role", input.RoleName);
    if (result === "too-large")
      throw limitExceeded(`Maximum policy size of ${most} bytes exceeded for role ${input.RoleName}`);
    return {};
  },
});
