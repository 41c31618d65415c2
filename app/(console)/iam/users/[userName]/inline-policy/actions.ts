"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";

export async function saveInlinePolicy(
  UserName: string,
  PolicyName: string,
  PolicyDocument: string,
): Promise<ActionState> {
  return refreshAfter(await act(putUserPolicy, { UserName, PolicyName, PolicyDocument }));
}
