"use server";
import { type TagDraft, tagsByCase } from "@/components/form/tag-rules";
import { changedTags } from "@/components/tags/changed-tags";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import type { PolicyEntity } from "@/lib/doors/console/views/policy-entities";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { attachRolePolicy } from "@/lib/services/iam/operations/attach-role-policy";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createPolicyVersion } from "@/lib/services/iam/operations/create-policy-version";
import { deletePolicyVersion } from "@/lib/services/iam/operations/delete-policy-version";
import { deleteRolePermissionsBoundary } from "@/lib/services/iam/operations/delete-role-permissions-boundary";
import { deleteUserPermissionsBoundary } from "@/lib/services/iam/operations/delete-user-permissions-boundary";
import { detachGroupPolicy } from "@/lib/services/iam/operations/detach-group-policy";
import { detachRolePolicy } from "@/lib/services/iam/operations/detach-role-policy";
import { detachUserPolicy } from "@/lib/services/iam/operations/detach-user-policy";
import { putRolePermissionsBoundary } from "@/lib/services/iam/operations/put-role-permissions-boundary";
import { putUserPermissionsBoundary } from "@/lib/services/iam/operations/put-user-permissions-boundary";
import { setDefaultPolicyVersion } from "@/lib/services/iam/operations/set-default-policy-version";
import { tagPolicy } from "@/lib/services/iam/operations/tag-policy";
import { untagPolicy } from "@/lib/services/iam/operations/untag-policy";

/** `Save changes`: a new version. In: the version that has to go first, where there are as many as there may be. */
export async function saveVersion(
  PolicyArn: string,
  change: { document: string; asDefault: boolean; instead?: string },
): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  const { document, asDefault, instead } = change;
  const room = instead === undefined || (await run(deletePolicyVersion, instead, { PolicyArn, VersionId: instead })).ok;
  if (room) await run(createPolicyVersion, PolicyArn, { PolicyArn, PolicyDocument: document, SetAsDefault: asDefault });
  return refreshAfter(results);
}

export async function setDefaultVersion(PolicyArn: string, VersionId: string): Promise<ActionState> {
  return refreshAfter(await act(setDefaultPolicyVersion, { PolicyArn, VersionId }));
}

export async function deleteVersions(PolicyArn: string, versions: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const VersionId of versions) await run(deletePolicyVersion, VersionId, { PolicyArn, VersionId });
  return refreshAfterRemoval(results);
}

/** Saves the tags as they stand in the editor: first those that are gone, then those that are new or changed. */
export async function savePolicyTags(PolicyArn: string, before: TagDraft[], after: TagDraft[]): Promise<StepResult[]> {
  const { gone, set } = changedTags(before, after, tagsByCase);
  const { run, results } = operationSteps();
  if (gone.length > 0) await run(untagPolicy, PolicyArn, { PolicyArn, TagKeys: gone });
  if (set.length > 0)
    await run(tagPolicy, PolicyArn, { PolicyArn, Tags: set.map(({ key, value }) => ({ Key: key, Value: value })) });
  return refreshAfter(results);
}

export async function attachTo(PolicyArn: string, entities: PolicyEntity[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const { type, name } of entities) {
    if (type === "IAM user") await run(attachUserPolicy, name, { UserName: name, PolicyArn });
    else if (type === "User group") await run(attachGroupPolicy, name, { GroupName: name, PolicyArn });
    else await run(attachRolePolicy, name, { RoleName: name, PolicyArn });
  }
  return refreshAfter(results);
}

export async function detachFrom(PolicyArn: string, entities: PolicyEntity[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const { type, name } of entities) {
    if (type === "IAM user") await run(detachUserPolicy, name, { UserName: name, PolicyArn });
    else if (type === "User group") await run(detachGroupPolicy, name, { GroupName: name, PolicyArn });
    else await run(detachRolePolicy, name, { RoleName: name, PolicyArn });
  }
  return refreshAfterRemoval(results);
}

/** Makes the policy the permissions boundary of users and roles; a boundary that they have is replaced. */
export async function boundEntities(PermissionsBoundary: string, entities: PolicyEntity[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const { type, name } of entities) {
    if (type === "IAM user") await run(putUserPermissionsBoundary, name, { UserName: name, PermissionsBoundary });
    else await run(putRolePermissionsBoundary, name, { RoleName: name, PermissionsBoundary });
  }
  return refreshAfter(results);
}

export async function unboundEntities(entities: PolicyEntity[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const { type, name } of entities) {
    if (type === "IAM user") await run(deleteUserPermissionsBoundary, name, { UserName: name });
    else await run(deleteRolePermissionsBoundary, name, { RoleName: name });
  }
  return refreshAfter(results);
}
