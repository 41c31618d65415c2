"use server";
import type { ActionState } from "@/lib/doors/console/action-state";
import { readAll } from "@/lib/doors/console/read-all";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act, read } from "@/lib/doors/console/run-operation";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { deletePolicy } from "@/lib/services/iam/operations/delete-policy";
import { deletePolicyVersion } from "@/lib/services/iam/operations/delete-policy-version";
import { getPolicy } from "@/lib/services/iam/operations/get-policy";
import { listPolicyVersions } from "@/lib/services/iam/operations/list-policy-versions";

export interface NewPolicy {
  name: string;
  description: string;
  document: string;
  tags: { key: string; value: string }[];
}

export async function createManagedPolicy(policy: NewPolicy): Promise<ActionState<{ arn: string }>> {
  const created = refreshAfter(
    await act(createPolicy, {
      PolicyName: policy.name,
      PolicyDocument: policy.document,
      ...(policy.description ? { Description: policy.description } : {}),
      ...(policy.tags.length > 0 ? { Tags: policy.tags.map(({ key, value }) => ({ Key: key, Value: value })) } : {}),
    }),
  );
  return created.status === "done" ? { status: "done", output: { arn: created.output.Policy?.Arn ?? "" } } : created;
}

/** Deletes a policy that nobody uses with all its versions, as the console does: the operation wants one left. */
export async function deletePolicyByArn(arn: string): Promise<ActionState> {
  return refreshAfterRemoval(await deleted(arn));
}

async function deleted(PolicyArn: string): Promise<ActionState> {
  const policy = await read(getPolicy, { PolicyArn });
  const { AttachmentCount = 0, PermissionsBoundaryUsageCount = 0 } = (policy.ok && policy.value.Policy) || {};
  // Of a policy in use the versions stay: the refusal comes before anything is lost.
  if (policy.ok && AttachmentCount + PermissionsBoundaryUsageCount === 0) {
    const versions = await readAll(listPolicyVersions, { PolicyArn }, ({ Versions }) => Versions);
    for (const { VersionId = "", IsDefaultVersion } of versions.ok ? versions.value : []) {
      if (IsDefaultVersion) continue;
      const gone = refreshAfterRemoval(await act(deletePolicyVersion, { PolicyArn, VersionId }));
      if (gone.status === "failed") return gone;
    }
  }
  return act(deletePolicy, { PolicyArn });
}
