import "server-only";
import { getCredentialReport } from "@/lib/services/iam/operations/get-credential-report";
import type { Read } from "../action-state";
import { read } from "../run-operation";

/** The account's credential report. A report counts for four hours. */
export type CredentialReport =
  | { state: "none" | "generating" | "expired" }
  /** `at`: when it was made, ISO 8601. */
  | { state: "ready"; at: string; csv: string };

/** What GetCredentialReport refuses because there is no report to give. */
const statesOfRefusals: Partial<Record<string, "none" | "generating" | "expired">> = {
  ReportNotPresent: "none",
  ReportInProgress: "generating",
  ReportExpired: "expired",
};

/** The report as it stands. That there is none to give is a state of it; every other refusal is told. */
export async function credentialReport(): Promise<Read<CredentialReport>> {
  const found = await read(getCredentialReport, {});
  if (found.ok) {
    const { Content, GeneratedTime } = found.value;
    const at = GeneratedTime?.toISOString() ?? "";
    return { ok: true, value: { state: "ready", at, csv: new TextDecoder().decode(Content) } };
  }
  const state = statesOfRefusals[found.failure.code];
  return state ? { ok: true, value: { state } } : found;
}
