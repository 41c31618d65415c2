import type { GetCredentialReportResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { reportState } from "../credential-report";
import { defineIamOperation } from "../operation";

export const getCredentialReport = defineIamOperation({
  name: "GetCredentialReport",
  access: "read",
  summary: "Returns the credential report as CSV.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:GetCredentialReport", resource: "*" }],

  async handler({ call, store }): Promise<GetCredentialReportResponse> {
    const report = await store.credentialReport.latest();
    // Recorded from AWS: the refusal has a code and no sentence.
    if (!report) throw new AwsError("ReportNotPresent", "", 410);
    const state = reportState(report.startedAt, call.at);
    if (state === "in-progress") throw new AwsError("ReportInProgress", "Report generation is in progress", 404);
    if (state === "expired")
      throw new AwsError("ReportExpired", "The report has expired. Generate a new credential report.", 410);
    return {
      Content: new TextEncoder().encode(report.content),
      ReportFormat: "text/csv",
      GeneratedTime: report.startedAt,
    };
  },
});
