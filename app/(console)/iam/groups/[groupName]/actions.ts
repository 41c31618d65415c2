"use server";
import { nameInArn } from "@/lib/aws/arn";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { type InlinePolicySave, saveInline } from "@/lib/doors/console/save-inline-policy";
import { createGroupInlinePolicy } from "@/lib/services/iam/console/create-inline-policy";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { deleteGroupPolicy } from "@/lib/services/iam/operations/delete-group-policy";
import { detachGroupPolicy } from "@/lib/services/iam/operations/detach-group-policy";
import { putGroupPolicy } from "@/lib/services/iam/operations/put-group-policy";
import { removeUserFromGroup } from "@/lib/services/iam/operations/remove-user-from-group";
import { updateGroup } from "@/lib/services/iam/operations/update-group";

export async function renameGroup(name: string, newName: string): Promise<ActionState> {
  return act(updateGroup, { GroupName: name, NewGroupName: newName });
}

export async function removeUsers(group: string, users: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const user of users) await run(removeUserFromGroup, user, { GroupName: group, UserName: user });
  return refreshAfterRemoval(results);
}

export async function addUsers(group: string, users: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const user of users) await run(addUserToGroup, user, { GroupName: group, UserName: user });
  return refreshAfter(results);
}

export async function attachPolicies(group: string, arns: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const arn of arns) await run(attachGroupPolicy, nameInArn(arn), { GroupName: group, PolicyArn: arn });
  return refreshAfter(results);
}

/** Managed policies (those with an ARN) are detached, inline ones are deleted. */
export async function removePolicies(
  group: string,
  policies: { name: string; arn?: string | undefined }[],
): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const { name, arn } of policies) {
    if (arn === undefined) await run(deleteGroupPolicy, name, { GroupName: group, PolicyName: name });
    else await run(detachGroupPolicy, name, { GroupName: group, PolicyArn: arn });
  }
  return refreshAfterRemoval(results);
}

export async function saveInlinePolicy(
  group: string,
  name: string,
  document: string,
  how: InlinePolicySave,
): Promise<ActionState> {
  const input = { GroupName: group, PolicyName: name, PolicyDocument: document };
  return saveInline(how, { create: createGroupInlinePolicy, put: putGroupPolicy }, input);
}
