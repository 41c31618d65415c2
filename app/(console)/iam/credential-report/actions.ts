"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { generateCredentialReport } from "@/lib/services/iam/operations/generate-credential-report";

/** Starts a report, unless one that still counts is there or under way. */
export async function generateReport(): Promise<ActionState> {
  return act(generateCredentialReport, {});
}
