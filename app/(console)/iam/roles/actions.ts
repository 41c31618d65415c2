"use server";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { deleteRoleWithBelongings } from "@/lib/doors/console/delete-role";
import { refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { deleteServiceLinkedRole } from "@/lib/services/iam/operations/delete-service-linked-role";

/**
 * Deletes roles as AWS's console does: each is emptied by the operations that a client would call, then deleted.
 * Out: the steps that were tried; the first that fails ends the work on its role.
 */
export async function deleteRoles(names: string[]): Promise<StepResult[]> {
  const steps: StepResult[] = [];
  for (const name of names) steps.push(...(await deleteRoleWithBelongings(name)));
  return refreshAfterRemoval(steps);
}

/** Asks for the deletion of a service's role. Out: the task by which to look how it goes. */
export async function requestRoleDeletion(RoleName: string): Promise<ActionState<{ DeletionTaskId?: string }>> {
  const state = await act(deleteServiceLinkedRole, { RoleName });
  return state.status === "done"
    ? { status: "done", output: state.output.DeletionTaskId ? { DeletionTaskId: state.output.DeletionTaskId } : {} }
    : state;
}
