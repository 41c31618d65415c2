"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { deleteAccountPasswordPolicy } from "@/lib/services/iam/operations/delete-account-password-policy";
import { updateAccountPasswordPolicy } from "@/lib/services/iam/operations/update-account-password-policy";
import type { PasswordPolicy } from "@/lib/services/iam/password-rules";

export async function setCustomPolicy(policy: PasswordPolicy): Promise<ActionState> {
  return act(updateAccountPasswordPolicy, policy);
}

export async function setDefaultPolicy(): Promise<ActionState> {
  return act(deleteAccountPasswordPolicy, {});
}
