"use server";
import { randomBytes } from "node:crypto";
import { nameInArn } from "@/lib/aws/arn";
import { generatedPassword } from "@/lib/doors/console/generated-password";
import { type OperationSteps, operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { read } from "@/lib/doors/console/run-operation";
import { copiedPermissions } from "@/lib/doors/console/views/copied-permissions";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createLoginProfile } from "@/lib/services/iam/operations/create-login-profile";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { putUserPermissionsBoundary } from "@/lib/services/iam/operations/put-user-permissions-boundary";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { type NewUserInputs, type NewUsersDraft, newUsersDraft, toInputs } from "./_components/draft";
import type { NewUser, NewUsersResult } from "./_components/new-users";

/**
 * Creates the users of a draft, each by single operations in AWS's order. A user that was created stays although a
 * later step failed; the steps say which. Where copying cannot read its source nothing is created.
 */
export async function createUsers(entered: NewUsersDraft): Promise<NewUsersResult> {
  const draft = newUsersDraft.parse(entered);
  const copied = draft.way === "copy" && draft.copyFrom ? await copiedPermissions(draft.copyFrom) : undefined;
  if (copied && !copied.ok) {
    const { failure } = copied;
    return { users: [], steps: [{ operation: failure.operation, subject: draft.copyFrom ?? "", failure }] };
  }
  const policy = draft.consoleAccess ? await read(getAccountPasswordPolicy, {}) : undefined;
  const rules = policy?.ok ? policy.value.PasswordPolicy : undefined;
  const inputs = toInputs(draft, {
    passwords: draft.userNames.map(() => generatedPassword(rules?.MinimumPasswordLength ?? 0, randomBytes)),
    usersMayChangePassword: rules?.AllowUsersToChangePassword ?? false,
    copied: copied?.value,
  });
  const steps = operationSteps();
  const users: NewUser[] = [];
  for (const input of inputs) {
    const user = await createOne(input, steps, inputs.length === 1);
    if (user) users.push(user);
  }
  return { users, steps: refreshAfter(steps.results) };
}

/** In: is it the only one? Else what a step is about names the user with the policy or group. */
async function createOne(input: NewUserInputs, steps: OperationSteps, only: boolean): Promise<NewUser | undefined> {
  const { run } = steps;
  const { name } = input;
  const given = (what: string) => (only ? what : `${what} for ${name}`);
  if (!(await run(createUser, name, input.createUser)).ok) return undefined;
  const user: NewUser = { name };
  const profile = input.createLoginProfile;
  if (profile && (await run(createLoginProfile, name, profile)).ok && profile.Password)
    user.password = profile.Password;
  for (const membership of input.addUserToGroup) await run(addUserToGroup, given(membership.GroupName), membership);
  for (const attachment of input.attachUserPolicy)
    await run(attachUserPolicy, given(nameInArn(attachment.PolicyArn)), attachment);
  for (const inline of input.putUserPolicy) await run(putUserPolicy, given(inline.PolicyName), inline);
  const boundary = input.putUserPermissionsBoundary;
  if (boundary) await run(putUserPermissionsBoundary, given(nameInArn(boundary.PermissionsBoundary)), boundary);
  if (input.createAccessKey) {
    const key = await run(createAccessKey, name, input.createAccessKey);
    if (key.ok && key.output.AccessKey) {
      user.accessKeyId = key.output.AccessKey.AccessKeyId;
      user.secretAccessKey = key.output.AccessKey.SecretAccessKey;
    }
  }
  return user;
}
