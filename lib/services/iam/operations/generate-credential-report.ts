import type { GenerateCredentialReportResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { credentialReportCsv, reportState } from "../credential-report";
import { defineIamOperation } from "../operation";

/** AWS counts it as a read: nothing of the account changes but the report itself. */
export const generateCredentialReport = defineIamOperation({
  name: "GenerateCredentialReport",
  access: "read",
  summary: "Starts a credential report; one that is younger than four hours is kept.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:GenerateCredentialReport", resource: "*" }],

  async handler({ call, store }): Promise<GenerateCredentialReportResponse> {
    const latest = await store.credentialReport.latest();
    const state = latest && reportState(latest.startedAt, call.at);
    if (state === "complete") return { State: "COMPLETE" };
    if (state === "in-progress") return { State: "INPROGRESS" };
    const { rows, policy } = await store.credentialReport.facts();
    await store.credentialReport.keep(call.at, credentialReportCsv(rows, { accountId: call.accountId, policy }));
    return { State: "STARTED", Description: "No report exists. Starting a new report generation task" };
  },
});
