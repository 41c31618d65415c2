"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
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
  return refreshAfter(await act(putAccountName, { AccountName: name }));
}

export async function changeRootEmail(email: string, password: string): Promise<ActionState> {
  return refreshAfter(await act(updateRootEmail, { PrimaryEmail: email, Password: password }));
}

export async function changeRootPassword(oldPassword: string, newPassword: string): Promise<ActionState> {
  return act(updateRootPassword, { OldPassword: oldPassword, NewPassword: newPassword });
}

export async function switchBillingAccess(activated: boolean): Promise<ActionState> {
  return refreshAfter(await act(updateIAMAccessPreference, { Activated: activated }));
}

export async function setAccountColor(color: AccountColor): Promise<ActionState> {
  return refreshAfter(await (color === "none" ? act(deleteAccountColor, {}) : act(putAccountColor, { color })));
}

/** Ends every session of the account, this one too. */
export async function closeThisAccount(): Promise<ActionState> {
  return act(closeAccount, {});
}
