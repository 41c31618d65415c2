import type { GetOrganizationsAccessReportRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { accessSortKey, jobId } from "../access-report-inputs";
import { paging } from "../inputs";
import { defineIamOperation } from "../operation";

/** Reports are made by GenerateOrganizationsAccessReport, which needs an organization. */
export const getOrganizationsAccessReport = defineIamOperation({
  name: "GetOrganizationsAccessReport",
  access: "read",
  summary: "Returns a report of the services that a part of the organization used last.",

  input: z.object({
    JobId: jobId,
    ...paging,
    SortKey: accessSortKey.optional(),
  }) satisfies z.ZodType<GetOrganizationsAccessReportRequest>,

  target: () => undefined,

  requires: () => [{ action: "iam:GetOrganizationsAccessReport", resource: "*" }],

  handler({ input }): object {
    throw notFound(`The job with id ${input.JobId} cannot be found.`);
  },
});
