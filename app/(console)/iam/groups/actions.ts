"use server";
import type { StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { readAll } from "@/lib/doors/console/read-all";
import { refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { deleteGroup } from "@/lib/services/iam/operations/delete-group";
import { deleteGroupPolicy } from "@/lib/services/iam/operations/delete-group-policy";
import { detachGroupPolicy } from "@/lib/services/iam/operations/detach-group-policy";
import { getGroup } from "@/lib/services/iam/operations/get-group";
import { listAttachedGroupPolicies } from "@/lib/services/iam/operations/list-attached-group-policies";
import { listGroupPolicies } from "@/lib/services/iam/operations/list-group-policies";
import { removeUserFromGroup } from "@/lib/services/iam/operations/remove-user-from-group";

/**
 * Deletes groups as AWS's console does: each is emptied by the operations that a client would call, then deleted.
 * Out: the steps that were tried; the first that fails ends the work on its group.
 */
export async function deleteGroups(names: string[]): Promise<StepResult[]> {
  const steps: StepResult[] = [];
  for (const name of names) steps.push(...(await emptyAndDelete(name)));
  return refreshAfterRemoval(steps);
}

async function emptyAndDelete(GroupName: string): Promise<StepResult[]> {
  const subject = GroupName;
  const members = await readAll(getGroup, { GroupName }, ({ Users }) => Users);
  if (!members.ok) return [{ operation: "GetGroup", subject, failure: members.failure }];
  const attached = await readAll(listAttachedGroupPolicies, { GroupName }, ({ AttachedPolicies }) => AttachedPolicies);
  if (!attached.ok) return [{ operation: "ListAttachedGroupPolicies", subject, failure: attached.failure }];
  const inline = await readAll(listGroupPolicies, { GroupName }, ({ PolicyNames }) => PolicyNames);
  if (!inline.ok) return [{ operation: "ListGroupPolicies", subject, failure: inline.failure }];

  const { run, results } = operationSteps();
  for (const { UserName = "" } of members.value)
    if (!(await run(removeUserFromGroup, subject, { GroupName, UserName })).ok) return results;
  for (const { PolicyArn = "" } of attached.value)
    if (!(await run(detachGroupPolicy, subject, { GroupName, PolicyArn })).ok) return results;
  for (const PolicyName of inline.value)
    if (!(await run(deleteGroupPolicy, subject, { GroupName, PolicyName })).ok) return results;
  await run(deleteGroup, subject, { GroupName });
  return results;
}
