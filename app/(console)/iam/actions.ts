"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { createAccountAlias } from "@/lib/services/iam/operations/create-account-alias";
import { deleteAccountAlias } from "@/lib/services/iam/operations/delete-account-alias";

export async function saveAlias(alias: string): Promise<ActionState> {
  return refreshAfter(await act(createAccountAlias, { AccountAlias: alias }));
}

export async function removeAlias(alias: string): Promise<ActionState> {
  return refreshAfter(await act(deleteAccountAlias, { AccountAlias: alias }));
}
