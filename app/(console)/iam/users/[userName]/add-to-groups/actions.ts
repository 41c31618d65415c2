"use server";
import type { StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";

/** One AddUserToGroup for each group; the steps say which failed. */
export async function addToGroups(UserName: string, groups: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const GroupName of groups) await run(addUserToGroup, GroupName, { GroupName, UserName });
  return refreshAfter(results);
}
