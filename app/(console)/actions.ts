"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { fastForward } from "@/lib/services/training/operations/fast-forward";
import { issueHardwareToken } from "@/lib/services/training/operations/issue-hardware-token";

export async function fastForwardClock(): Promise<ActionState> {
  return act(fastForward, {});
}

/** A hardware token of the training authenticator; its secret is for the drawing in this browser, and told this once. */
export async function getHardwareToken(): Promise<ActionState<{ serialNumber: string; secret: string }>> {
  const state = await act(issueHardwareToken, {});
  if (state.status !== "done") return state;
  const { SerialNumber, Base32StringSeed } = state.output;
  return { status: "done", output: { serialNumber: SerialNumber, secret: Base32StringSeed } };
}
