"use server";
import { refresh } from "next/cache";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";

export async function saveInlinePolicy(
  UserName: string,
  PolicyName: string,
  PolicyDocument: string,
): Promise<ActionState> {
  const state = await act(putUserPolicy, { UserName, PolicyName, PolicyDocument });
  refresh();
  return state;
}
