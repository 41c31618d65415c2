import type { GetRoleTemplateVersionRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { minorVersion, noRoleTemplate, roleTemplateArn } from "../role-template";

export const getRoleTemplateVersion = defineIamOperation({
  name: "GetRoleTemplateVersion",
  access: "read",
  summary: "Tells a version of a role template of one of AWS's services.",

  input: z.object({
    TemplateArn: roleTemplateArn,
    MinorVersion: minorVersion.optional(),
  }) satisfies z.ZodType<GetRoleTemplateVersionRequest>,

  target: () => undefined,

  requires: ({ input }) => [{ action: "iam:GetRoleTemplateVersion", resource: input.TemplateArn }],

  handler({ input }): object {
    throw noRoleTemplate(input.TemplateArn);
  },
});
