"use server";
import { refresh } from "next/cache";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { closeAccount } from "@/lib/services/account/operations/close-account";
import { putAccountName } from "@/lib/services/account/operations/put-account-name";
import { updateRootEmail } from "@/lib/services/account/operations/update-root-email";
import { updateRootPassword } from "@/lib/services/account/operations/update-root-password";
import { updateIAMAccessPreference } from "@/lib/services/billing/operations/update-iam-access-preference";
import type { AccountColor } from "@/lib/services/uxc/inputs";
import { deleteAccountColor } from "@/lib/services/uxc/operations/delete-account-color";
import { putAccountColor } from "@/lib/services/uxc/operations/put-account-color";

export async function renameAccount(name: string): Promise<ActionState> {
  const result = await act(putAccountName, { AccountName: name });
  refresh();
  return result;
}

export async function changeRootEmail(email: string, password: string): Promise<ActionState> {
  const result = await act(updateRootEmail, { PrimaryEmail: email, Password: password });
  refresh();
  return result;
}

export async function changeRootPassword(oldPassword: string, newPassword: string): Promise<ActionState> {
  return act(updateRootPassword, { OldPassword: oldPassword, NewPassword: newPassword });
}

export async function switchBillingAccess(activated: boolean): Promise<ActionState> {
  const result = await act(updateIAMAccessPreference, { Activated: activated });
  refresh();
  return result;
}

export async function setAccountColor(color: AccountColor): Promise<ActionState> {
  const result = await (color === "none" ? act(deleteAccountColor, {}) : act(putAccountColor, { color }));
  refresh();
  return result;
}

/** Ends every session of the account, this one too. */
export async function closeThisAccount(): Promise<ActionState> {
  return act(closeAccount, {});
}
