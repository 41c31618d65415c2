import type { AcquireRoleRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { roleArn } from "../arns";
import { defineIamOperation } from "../operation";
import { minorVersion, noRoleTemplate, roleTemplateArn, templateName } from "../role-template";

export const acquireRole = defineIamOperation({
  name: "AcquireRole",
  access: "write",
  summary: "Creates a role from a role template of one of AWS's services.",

  input: z.object({
    TemplateArn: roleTemplateArn,
    TemplateMinorVersion: minorVersion.optional(),
    ReplacementValues: z.record(z.string(), z.object({ Values: z.array(z.string()) })).optional(),
  }) satisfies z.ZodType<AcquireRoleRequest>,

  /** What the template would call the role only the template knows; until it is found, its own name stands for it. */
  target: ({ input, call }) => ({ arn: roleArn(call.accountId, "/", templateName(input.TemplateArn)) }),

  /** Source: Service Authorization Reference, IAM: a role from a template needs CreateRole with iam:RoleTemplateARN. */
  requires: ({ input, target }) => [
    { action: "iam:CreateRole", resource: target.arn, context: { "iam:RoleTemplateARN": input.TemplateArn } },
  ],

  handler({ input }): object {
    throw noRoleTemplate(input.TemplateArn);
  },
});
