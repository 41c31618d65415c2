"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { changePassword } from "@/lib/services/iam/operations/change-password";

/** Changes the password of the person who is signed in. */
export async function changeOwnPassword(OldPassword: string, NewPassword: string): Promise<ActionState> {
  return act(changePassword, { OldPassword, NewPassword });
}
