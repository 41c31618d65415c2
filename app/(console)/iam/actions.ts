"use server";
import { refresh } from "next/cache";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { createAccountAlias } from "@/lib/services/iam/operations/create-account-alias";
import { deleteAccountAlias } from "@/lib/services/iam/operations/delete-account-alias";

export async function saveAlias(alias: string): Promise<ActionState> {
  const result = await act(createAccountAlias, { AccountAlias: alias });
  refresh();
  return result;
}

export async function removeAlias(alias: string): Promise<ActionState> {
  const result = await act(deleteAccountAlias, { AccountAlias: alias });
  refresh();
  return result;
}
