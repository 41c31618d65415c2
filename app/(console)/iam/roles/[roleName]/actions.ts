"use server";
import { type TagDraft, tagsOfPrincipals } from "@/components/form/tag-rules";
import { changedTags } from "@/components/tags/changed-tags";
import { nameInArn } from "@/lib/aws/arn";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { consoleCall } from "@/lib/doors/console/console-call";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { revocationPolicy, revocationPolicyName } from "@/lib/doors/console/revocation-policy";
import { act } from "@/lib/doors/console/run-operation";
import { type InlinePolicySave, saveInline } from "@/lib/doors/console/save-inline-policy";
import { createRoleInlinePolicy } from "@/lib/services/iam/console/create-inline-policy";
import { attachRolePolicy } from "@/lib/services/iam/operations/attach-role-policy";
import { deleteRolePermissionsBoundary } from "@/lib/services/iam/operations/delete-role-permissions-boundary";
import { deleteRolePolicy } from "@/lib/services/iam/operations/delete-role-policy";
import { detachRolePolicy } from "@/lib/services/iam/operations/detach-role-policy";
import { putRolePermissionsBoundary } from "@/lib/services/iam/operations/put-role-permissions-boundary";
import { putRolePolicy } from "@/lib/services/iam/operations/put-role-policy";
import { tagRole } from "@/lib/services/iam/operations/tag-role";
import { untagRole } from "@/lib/services/iam/operations/untag-role";
import { updateAssumeRolePolicy } from "@/lib/services/iam/operations/update-assume-role-policy";
import { updateRole } from "@/lib/services/iam/operations/update-role";

/** Changes what a role says of itself. In: seconds; undefined for a role whose duration AWS alone changes. */
export async function saveRole(
  RoleName: string,
  Description: string,
  MaxSessionDuration: number | undefined,
): Promise<ActionState> {
  const duration = MaxSessionDuration === undefined ? {} : { MaxSessionDuration };
  return refreshAfter(await act(updateRole, { RoleName, Description, ...duration }));
}

export async function attachPolicies(RoleName: string, arns: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const PolicyArn of arns) await run(attachRolePolicy, nameInArn(PolicyArn), { RoleName, PolicyArn });
  return refreshAfter(results);
}

/** Managed policies (those with an ARN) are detached, inline ones are deleted. */
export async function removePolicies(
  RoleName: string,
  policies: { name: string; arn?: string | undefined }[],
): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const { name, arn } of policies) {
    if (arn === undefined) await run(deleteRolePolicy, name, { RoleName, PolicyName: name });
    else await run(detachRolePolicy, name, { RoleName, PolicyArn: arn });
  }
  return refreshAfterRemoval(results);
}

export async function saveInlinePolicy(
  RoleName: string,
  PolicyName: string,
  PolicyDocument: string,
  how: InlinePolicySave,
): Promise<ActionState> {
  const input = { RoleName, PolicyName, PolicyDocument };
  return refreshAfter(await saveInline(how, { create: createRoleInlinePolicy, put: putRolePolicy }, input));
}

export async function setBoundary(RoleName: string, PermissionsBoundary: string): Promise<ActionState> {
  return refreshAfter(await act(putRolePermissionsBoundary, { RoleName, PermissionsBoundary }));
}

export async function removeBoundary(RoleName: string): Promise<ActionState> {
  return refreshAfter(await act(deleteRolePermissionsBoundary, { RoleName }));
}

export async function updateTrustPolicy(RoleName: string, PolicyDocument: string): Promise<ActionState> {
  return refreshAfter(await act(updateAssumeRolePolicy, { RoleName, PolicyDocument }));
}

/** Saves the tags as they stand in the editor: first those that are gone, then those that are new or changed. */
export async function saveTags(RoleName: string, before: TagDraft[], after: TagDraft[]): Promise<StepResult[]> {
  const { gone, set } = changedTags(before, after, tagsOfPrincipals);
  const { run, results } = operationSteps();
  if (gone.length > 0) await run(untagRole, RoleName, { RoleName, TagKeys: gone });
  if (set.length > 0)
    await run(tagRole, RoleName, { RoleName, Tags: set.map(({ key, value }) => ({ Key: key, Value: value })) });
  return refreshAfter(results);
}

/** Denies everything to sessions that began before now. Done again, it moves the time. */
export async function revokeSessions(RoleName: string): Promise<ActionState> {
  const { at } = await consoleCall();
  const PolicyDocument = revocationPolicy(at);
  return refreshAfter(await act(putRolePolicy, { RoleName, PolicyName: revocationPolicyName, PolicyDocument }));
}
