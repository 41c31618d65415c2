"use client";
import { z } from "zod";
import { fetchRead } from "@/components/decision/fetch-read";
import type { ActionState } from "@/lib/doors/console/action-state";

/** How long to wait before the report is asked for again. */
export const pauseMs = 500;

const reportShape = z.discriminatedUnion("state", [
  z.object({ state: z.enum(["none", "generating", "expired"]) }),
  z.object({ state: z.literal("ready"), at: z.string(), csv: z.string() }),
]);

/**
 * Has a report made, waits until it is there, and hands it out.
 * In: what starts it; the address that tells how it stands. Out: the report, or the first operation that failed.
 */
export async function newReport(
  generate: () => Promise<ActionState>,
  address: string,
): Promise<ActionState<{ at: string; csv: string }>> {
  const started = await generate();
  if (started.status === "failed") return started;
  for (;;) {
    const answer = await fetchRead(address, reportShape, { operation: "GetCredentialReport" });
    if (!answer.ok) return { status: "failed", failure: answer.failure };
    const report = answer.value;
    if (report.state === "ready") return { status: "done", output: report };
    if (report.state !== "generating")
      return { status: "failed", failure: { operation: "GetCredentialReport", ...lost[report.state] } };
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** The report ended before it could be fetched: the account's clock was moved meanwhile. */
const lost = {
  none: { code: "ReportNotPresent", message: "There is no report." },
  expired: { code: "ReportExpired", message: "The report has expired. Generate a new credential report." },
};
