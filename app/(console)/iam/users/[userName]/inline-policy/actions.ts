"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { type InlinePolicySave, saveInline } from "@/lib/doors/console/save-inline-policy";
import { createUserInlinePolicy } from "@/lib/services/iam/console/create-inline-policy";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";

export async function saveInlinePolicy(
  UserName: string,
  PolicyName: string,
  PolicyDocument: string,
  how: InlinePolicySave,
): Promise<ActionState> {
  const input = { UserName, PolicyName, PolicyDocument };
  return refreshAfter(await saveInline(how, { create: createUserInlinePolicy, put: putUserPolicy }, input));
}
