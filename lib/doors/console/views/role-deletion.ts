import "server-only";
import { getServiceLinkedRoleDeletionStatus } from "@/lib/services/iam/operations/get-service-linked-role-deletion-status";
import type { Read } from "../action-state";
import { read } from "../run-operation";

export interface RoleDeletion {
  status: "SUCCEEDED" | "IN_PROGRESS" | "FAILED" | "NOT_STARTED";
  /** Why it failed, with the resources that still use the role. */
  reason: string | undefined;
}

/** How the deletion of a service-linked role goes. In: its task. */
export async function roleDeletion(DeletionTaskId: string): Promise<Read<RoleDeletion>> {
  const found = await read(getServiceLinkedRoleDeletionStatus, { DeletionTaskId });
  if (!found.ok) return found;
  const { Status = "IN_PROGRESS", Reason } = found.value;
  const resources = Reason?.RoleUsageList?.flatMap(({ Resources = [] }) => Resources) ?? [];
  const reason = [Reason?.Reason, resources.join(", ")].filter(Boolean).join(" ");
  return { ok: true, value: { status: Status, reason: reason || undefined } };
}
