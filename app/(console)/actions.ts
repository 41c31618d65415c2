"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { fastForward } from "@/lib/services/training/operations/fast-forward";

export async function fastForwardClock(): Promise<ActionState> {
  return act(fastForward, {});
}
