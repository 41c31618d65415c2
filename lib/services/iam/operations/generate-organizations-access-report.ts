import type { GenerateOrganizationsAccessReportRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { organizationsEntityPath, organizationsPolicyId } from "../access-report-inputs";
import { defineIamOperation } from "../operation";
import { organizationNotFound } from "../organization";

export const generateOrganizationsAccessReport = defineIamOperation({
  name: "GenerateOrganizationsAccessReport",
  access: "read",
  summary: "Makes a report of the services that a part of the organization used last.",

  input: z.object({
    EntityPath: organizationsEntityPath,
    OrganizationsPolicyId: organizationsPolicyId.optional(),
  }) satisfies z.ZodType<GenerateOrganizationsAccessReportRequest>,

  target: ({ input, call }) => ({ arn: `arn:aws:iam::${call.accountId}:access-report/${input.EntityPath}` }),

  requires: ({ input, target }) => [
    {
      action: "iam:GenerateOrganizationsAccessReport",
      resource: target.arn,
      ...(input.OrganizationsPolicyId ? { context: { "iam:OrganizationsPolicyId": input.OrganizationsPolicyId } } : {}),
    },
  ],

  handler(): object {
    throw organizationNotFound();
  },
});
