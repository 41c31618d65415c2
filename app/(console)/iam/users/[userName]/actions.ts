"use server";
import { randomBytes } from "node:crypto";
import type { ConsolePasswordChoice } from "@/components/form/console-password-fields";
import { type TagDraft, tagsOfPrincipals } from "@/components/form/tag-rules";
import { changedTags } from "@/components/tags/changed-tags";
import { nameInArn } from "@/lib/aws/arn";
import type { ActionState, StepResult } from "@/lib/doors/console/action-state";
import { consoleCall } from "@/lib/doors/console/console-call";
import { generatedPassword } from "@/lib/doors/console/generated-password";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { revocationPolicy, revocationPolicyName } from "@/lib/doors/console/revocation-policy";
import { act, read } from "@/lib/doors/console/run-operation";
import type { UsersPolicy } from "@/lib/doors/console/views/user-permissions";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createLoginProfile } from "@/lib/services/iam/operations/create-login-profile";
import { deleteLoginProfile } from "@/lib/services/iam/operations/delete-login-profile";
import { deleteUserPermissionsBoundary } from "@/lib/services/iam/operations/delete-user-permissions-boundary";
import { deleteUserPolicy } from "@/lib/services/iam/operations/delete-user-policy";
import { detachUserPolicy } from "@/lib/services/iam/operations/detach-user-policy";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { putUserPermissionsBoundary } from "@/lib/services/iam/operations/put-user-permissions-boundary";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { removeUserFromGroup } from "@/lib/services/iam/operations/remove-user-from-group";
import { tagUser } from "@/lib/services/iam/operations/tag-user";
import { untagUser } from "@/lib/services/iam/operations/untag-user";
import { updateLoginProfile } from "@/lib/services/iam/operations/update-login-profile";

/**
 * Removes policies from a user by what each is: a managed one is detached, an inline one deleted, and one that comes by
 * a group takes the user out of that group.
 */
export async function removePolicies(UserName: string, policies: UsersPolicy[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  const groups = new Set(policies.flatMap(({ group }) => group ?? []));
  for (const { name, arn, group } of policies) {
    if (group !== undefined) continue;
    if (arn) await run(detachUserPolicy, name, { UserName, PolicyArn: arn });
    else await run(deleteUserPolicy, name, { UserName, PolicyName: name });
  }
  for (const GroupName of groups) await run(removeUserFromGroup, GroupName, { GroupName, UserName });
  return refreshAfterRemoval(results);
}

export async function setBoundary(UserName: string, PermissionsBoundary: string): Promise<ActionState> {
  return refreshAfter(await act(putUserPermissionsBoundary, { UserName, PermissionsBoundary }));
}

export async function removeBoundary(UserName: string): Promise<ActionState> {
  return refreshAfter(await act(deleteUserPermissionsBoundary, { UserName }));
}

export async function removeFromGroups(UserName: string, groups: string[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  for (const GroupName of groups) await run(removeUserFromGroup, GroupName, { GroupName, UserName });
  return refreshAfterRemoval(results);
}

/** Saves the tags as they stand in the editor: first those that are gone, then those that are new or changed. */
export async function saveTags(UserName: string, before: TagDraft[], after: TagDraft[]): Promise<StepResult[]> {
  const { gone, set } = changedTags(before, after, tagsOfPrincipals);
  const { run, results } = operationSteps();
  if (gone.length > 0) await run(untagUser, UserName, { UserName, TagKeys: gone });
  if (set.length > 0)
    await run(tagUser, UserName, { UserName, Tags: set.map(({ key, value }) => ({ Key: key, Value: value })) });
  return refreshAfter(results);
}

/** What the dialogs of the console password came to; the password where it was set, shown this once. */
export interface PasswordResult {
  password?: string;
  steps: StepResult[];
}

export async function enableConsoleAccess(UserName: string, choice: ConsolePasswordChoice): Promise<PasswordResult> {
  return withPassword(UserName, choice, "create");
}

export async function resetConsolePassword(
  UserName: string,
  choice: ConsolePasswordChoice,
  revoke: boolean,
): Promise<PasswordResult> {
  const result = await withPassword(UserName, choice, "update");
  if (result.password && revoke) result.steps.push(...(await revokeSessions(UserName)));
  return result;
}

export async function disableConsoleAccess(UserName: string, revoke: boolean): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  const done = await run(deleteLoginProfile, UserName, { UserName });
  if (done.ok && revoke) results.push(...(await revokeSessions(UserName)));
  return refreshAfter(results);
}

/** Sets the password. Who must change it at the next sign-in gets IAMUserChangePassword, unless all users may anyway. */
async function withPassword(UserName: string, choice: ConsolePasswordChoice, how: "create" | "update") {
  const policy = await read(getAccountPasswordPolicy, {});
  const rules = policy.ok ? policy.value.PasswordPolicy : undefined;
  const password =
    choice.password === "custom"
      ? choice.customPassword
      : generatedPassword(rules?.MinimumPasswordLength ?? 0, randomBytes);
  const { run, results } = operationSteps();
  const input = { UserName, Password: password, PasswordResetRequired: choice.resetRequired };
  const set =
    how === "create" ? await run(createLoginProfile, UserName, input) : await run(updateLoginProfile, UserName, input);
  if (set.ok && choice.resetRequired && !rules?.AllowUsersToChangePassword)
    await run(attachUserPolicy, nameInArn(changePasswordPolicyArn), { UserName, PolicyArn: changePasswordPolicyArn });
  return { steps: refreshAfter(results), ...(set.ok ? { password } : {}) };
}

const changePasswordPolicyArn = "arn:aws:iam::aws:policy/IAMUserChangePassword";

/** Denies everything to sessions that began before now. */
async function revokeSessions(UserName: string): Promise<StepResult[]> {
  const { at } = await consoleCall();
  const { run, results } = operationSteps();
  const PolicyDocument = revocationPolicy(at);
  await run(putUserPolicy, UserName, { UserName, PolicyName: revocationPolicyName, PolicyDocument });
  return results;
}
