import "server-only";
import { deleteInstanceProfile } from "@/lib/services/iam/operations/delete-instance-profile";
import { deleteRole } from "@/lib/services/iam/operations/delete-role";
import { deleteRolePolicy } from "@/lib/services/iam/operations/delete-role-policy";
import { detachRolePolicy } from "@/lib/services/iam/operations/detach-role-policy";
import { listAttachedRolePolicies } from "@/lib/services/iam/operations/list-attached-role-policies";
import { listInstanceProfilesForRole } from "@/lib/services/iam/operations/list-instance-profiles-for-role";
import { listRolePolicies } from "@/lib/services/iam/operations/list-role-policies";
import { removeRoleFromInstanceProfile } from "@/lib/services/iam/operations/remove-role-from-instance-profile";
import type { Read, StepResult } from "./action-state";
import { operationSteps } from "./operation-steps";
import { readAll } from "./read-all";

/** What a role has that must be gone before it. */
interface Belongings {
  profiles: string[];
  policyArns: string[];
  inline: string[];
}

/**
 * Deletes a role with what the console deletes along with it, by single operations: managed policies are detached,
 * inline ones deleted, and of the instance profiles only the one of the same name.
 * Source: IAM User Guide, "Delete roles or instance profiles" (id_roles_manage_delete).
 * Out: what was tried, to the first failure.
 */
export async function deleteRoleWithBelongings(RoleName: string): Promise<StepResult[]> {
  const found = await belongingsOf(RoleName);
  if (!found.ok) return [{ operation: found.failure.operation, subject: RoleName, failure: found.failure }];
  const { profiles, policyArns, inline } = found.value;
  const { run, results } = operationSteps();
  const tries: (() => Promise<{ ok: boolean }>)[] = [
    ...profiles.map(
      (InstanceProfileName) => () => run(removeRoleFromInstanceProfile, RoleName, { InstanceProfileName, RoleName }),
    ),
    ...profiles
      .filter((name) => name === RoleName)
      .map((InstanceProfileName) => () => run(deleteInstanceProfile, RoleName, { InstanceProfileName })),
    ...policyArns.map((PolicyArn) => () => run(detachRolePolicy, RoleName, { RoleName, PolicyArn })),
    ...inline.map((PolicyName) => () => run(deleteRolePolicy, RoleName, { RoleName, PolicyName })),
    () => run(deleteRole, RoleName, { RoleName }),
  ];
  for (const attempt of tries) if (!(await attempt()).ok) break;
  return results;
}

async function belongingsOf(RoleName: string): Promise<Read<Belongings>> {
  const profiles = await readAll(listInstanceProfilesForRole, { RoleName }, (answer) => answer.InstanceProfiles);
  if (!profiles.ok) return profiles;
  const attached = await readAll(listAttachedRolePolicies, { RoleName }, ({ AttachedPolicies }) => AttachedPolicies);
  if (!attached.ok) return attached;
  const inline = await readAll(listRolePolicies, { RoleName }, ({ PolicyNames }) => PolicyNames);
  if (!inline.ok) return inline;
  return {
    ok: true,
    value: {
      profiles: profiles.value.flatMap(({ InstanceProfileName }) => InstanceProfileName ?? []),
      policyArns: attached.value.flatMap(({ PolicyArn }) => PolicyArn ?? []),
      inline: inline.value,
    },
  };
}
