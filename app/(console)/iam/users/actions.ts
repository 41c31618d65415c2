"use server";
import type { StepResult } from "@/lib/doors/console/action-state";
import { deleteUserWithBelongings } from "@/lib/doors/console/delete-user";
import { refreshAfterRemoval } from "@/lib/doors/console/refresh-after";

/**
 * Deletes users as AWS's console does: each is emptied by the operations that a client would call, then deleted.
 * Out: the steps that were tried; the first that fails ends the work on its user.
 */
export async function deleteUsers(names: string[]): Promise<StepResult[]> {
  const steps: StepResult[] = [];
  for (const name of names) steps.push(...(await deleteUserWithBelongings(name)));
  return refreshAfterRemoval(steps);
}
