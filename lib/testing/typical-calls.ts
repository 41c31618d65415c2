/**
 * One typical, successful call of every operation, in an account where each has something to do.
 * For tests that hold all operations to a rule: a new operation gets a row here.
 */

import { reader } from "@/lib/db/pool";
import { hashPassword } from "@/lib/identity/password-hash";
import { principalOf } from "@/lib/identity/principals";
import type { Principal } from "@/lib/operation/call";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createAccountAlias } from "@/lib/services/iam/operations/create-account-alias";
import { createLoginProfile } from "@/lib/services/iam/operations/create-login-profile";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { putGroupPolicy } from "@/lib/services/iam/operations/put-group-policy";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";
import { updateAccountPasswordPolicy } from "@/lib/services/iam/operations/update-account-password-policy";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { makersOf, readOnlyAccess, readS3 } from "./iam";
import { assigning, type Telephone, telephone, telephoneOf } from "./mfa";
import { allowing, type Caller, type World, world } from "./world";

const password = "Correct-Horse-7";

export interface Place {
  here: World;
  /** A user who may do everything, and has a password. */
  admin: Caller;
  /** Performs as root, whose password is `password`. */
  root: Caller;
  principals: { admin: Principal; root: Principal };
  /** ARNs of customer managed policies: in use, unused, a boundary. */
  used: string;
  idle: string;
  limit: string;
  keys: { kept: string; spare: string; doomed: string };
  phones: { free: Telephone; other: Telephone; ofEve: Telephone; ofDan: Telephone };
  alias: string;
  /** The event of a refused call. */
  refusal: string;
}

/** An account with two teams, policies, keys and telephones. */
export async function typicalPlace(): Promise<Place> {
  const here = await world();
  const make = makersOf(here);
  const used = await make.policy("used", { Tags: [{ Key: "team", Value: "blue" }] });
  const idle = await make.policy("idle");
  const limit = await make.policy("limit");
  for (const name of ["Devs", "Ops", "Empty"]) await make.group(name, { Path: "/eng/" });
  await make.user("ben", { Path: "/eng/", PermissionsBoundary: limit, Tags: [{ Key: "team", Value: "blue" }] });
  for (const name of ["eve", "dan", "leaver", "old"]) await make.user(name);
  await make.member("ben", "Devs");
  for (const PolicyArn of [used, readOnlyAccess]) {
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
  }
  for (const PolicyName of ["read", "doomed"]) {
    await here.root(putUserPolicy, { UserName: "ben", PolicyName, PolicyDocument: readS3 });
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName, PolicyDocument: readS3 });
  }
  const key = async (UserName: string) => (await here.root(createAccessKey, { UserName })).AccessKey?.AccessKeyId ?? "";
  for (const UserName of ["eve", "dan"]) await here.root(createLoginProfile, { UserName, Password: password });
  await here.root(updateAccountPasswordPolicy, { MinimumPasswordLength: 8 });
  const alias = `alias-${here.accountId}`;
  await here.root(createAccountAlias, { AccountAlias: alias });
  await here.root(createBucket, { Bucket: `doomed-${here.accountId}` });
  await reader.query("UPDATE account SET root_password_hash = $2 WHERE id = $1", [
    here.accountId,
    await hashPassword(password),
  ]);
  const admin = await here.userWith("admin", allowing("*"));
  await here.root(createLoginProfile, { UserName: "admin", Password: password });
  const principal = async (name: string | null) => {
    const id = name === null ? null : (await here.root(getUser, { UserName: name })).User?.UserId;
    const found = id === undefined ? undefined : await principalOf(here.accountId, id);
    if (!found) throw new Error(`The place has no ${name}.`);
    return found;
  };
  const nobody = await here.userWith("nobody");
  await nobody(getUser, {}).catch(() => undefined);
  const refused = (await here.events()).findLast(({ errorCode }) => errorCode === "AccessDenied");
  return {
    here,
    admin,
    root: here.root,
    principals: { admin: await principal("admin"), root: await principal(null) },
    used,
    idle,
    limit,
    keys: { kept: await key("ben"), spare: await key("eve"), doomed: await key("dan") },
    phones: {
      free: await telephone(here, "free"),
      other: await telephone(here, "other"),
      ofEve: await telephoneOf(here, "eve"),
      ofDan: await telephoneOf(here, "dan"),
    },
    alias,
    refusal: String(refused?.record.eventID),
  };
}

const ben = { UserName: "ben" };
const devs = { GroupName: "Devs" };

interface TypicalCall {
  input: (place: Place) => object;
  /** Who may make it: root alone, or everyone to whom a policy allows it. */
  by: "root" | "admin";
  /**
   * Trips to the database where they are more than usual, and why. Usual is: one for a read; five for a change (find,
   * BEGIN with the revision, two of the handler, the event with COMMIT).
   */
  trips?: [most: number, reason: string];
}

const row = (input: object | ((place: Place) => object), trips?: TypicalCall["trips"]): TypicalCall => ({
  input: typeof input === "function" ? (place) => input(place) : () => input,
  by: "admin",
  ...(trips ? { trips } : {}),
});

const byRoot = (input: Parameters<typeof row>[0]): TypicalCall => ({ ...row(input), by: "root" });

export const typicalCalls: Record<string, TypicalCall> = {
  "iam:ListUsers": row({}),
  "iam:GetUser": row(ben),
  "iam:CreateUser": row(({ limit }) => ({
    UserName: "new",
    PermissionsBoundary: limit,
    Tags: [{ Key: "a", Value: "b" }],
  })),
  "iam:UpdateUser": row({ UserName: "old", NewUserName: "older" }),
  "iam:DeleteUser": row({ UserName: "leaver" }),
  "iam:TagUser": row({ ...ben, Tags: [{ Key: "a", Value: "b" }] }),
  "iam:UntagUser": row({ ...ben, TagKeys: ["a"] }),
  "iam:ListUserTags": row(ben),
  "iam:CreateGroup": row({ GroupName: "New" }),
  "iam:GetGroup": row(devs),
  "iam:ListGroups": row({}),
  "iam:UpdateGroup": row({ GroupName: "Ops", NewGroupName: "Operators" }),
  "iam:DeleteGroup": row({ GroupName: "Empty" }),
  "iam:AddUserToGroup": row({ ...devs, UserName: "eve" }),
  "iam:RemoveUserFromGroup": row({ ...devs, UserName: "dan" }),
  "iam:ListGroupsForUser": row(ben),
  "iam:CreatePolicy": row({ PolicyName: "new", PolicyDocument: readS3, Tags: [{ Key: "a", Value: "b" }] }),
  "iam:GetPolicy": row(({ used }) => ({ PolicyArn: used })),
  "iam:GetPolicyVersion": row(({ used }) => ({ PolicyArn: used, VersionId: "v1" })),
  "iam:ListPolicies": row({}),
  "iam:ListPolicyVersions": row(({ used }) => ({ PolicyArn: used })),
  "iam:ListEntitiesForPolicy": row(({ used }) => ({ PolicyArn: used })),
  "iam:DeletePolicy": row(({ idle }) => ({ PolicyArn: idle })),
  "iam:AttachUserPolicy": row(({ limit }) => ({ ...ben, PolicyArn: limit })),
  "iam:DetachUserPolicy": row(({ used }) => ({ ...ben, PolicyArn: used })),
  "iam:ListAttachedUserPolicies": row(ben),
  "iam:AttachGroupPolicy": row(({ limit }) => ({ ...devs, PolicyArn: limit })),
  "iam:DetachGroupPolicy": row(({ used }) => ({ ...devs, PolicyArn: used })),
  "iam:ListAttachedGroupPolicies": row(devs),
  "iam:PutUserPolicy": row({ ...ben, PolicyName: "new", PolicyDocument: readS3 }),
  "iam:GetUserPolicy": row({ ...ben, PolicyName: "read" }),
  "iam:DeleteUserPolicy": row({ ...ben, PolicyName: "doomed" }),
  "iam:ListUserPolicies": row(ben),
  "iam:PutGroupPolicy": row({ ...devs, PolicyName: "new", PolicyDocument: readS3 }),
  "iam:GetGroupPolicy": row({ ...devs, PolicyName: "read" }),
  "iam:DeleteGroupPolicy": row({ ...devs, PolicyName: "doomed" }),
  "iam:ListGroupPolicies": row(devs),
  "iam:PutUserPermissionsBoundary": row(({ used }) => ({ UserName: "eve", PermissionsBoundary: used })),
  "iam:DeleteUserPermissionsBoundary": row(ben),

  "iam:CreateLoginProfile": row({ ...ben, Password: password }),
  "iam:GetLoginProfile": row({ UserName: "eve" }),
  "iam:UpdateLoginProfile": row({ UserName: "eve", PasswordResetRequired: true }),
  "iam:DeleteLoginProfile": row({ UserName: "dan" }),
  "iam:ChangePassword": row({ OldPassword: password, NewPassword: "Another-Horse-8" }),
  "iam:CreateAccessKey": row(ben),
  "iam:ListAccessKeys": row(ben),
  "iam:GetAccessKeyLastUsed": row(({ keys }) => ({ AccessKeyId: keys.kept })),
  "iam:UpdateAccessKey": row(({ keys }) => ({ UserName: "eve", AccessKeyId: keys.spare, Status: "Inactive" })),
  "iam:DeleteAccessKey": row(({ keys }) => ({ UserName: "dan", AccessKeyId: keys.doomed })),
  "iam:CreateVirtualMFADevice": row({ VirtualMFADeviceName: "new" }),
  "iam:EnableMFADevice": row(({ phones }) => assigning(phones.free, "ben")),
  "iam:ResyncMFADevice": row(({ phones }) => ({
    UserName: "eve",
    SerialNumber: phones.ofEve.SerialNumber,
    AuthenticationCode1: phones.ofEve.code(30),
    AuthenticationCode2: phones.ofEve.code(60),
  })),
  "iam:DeactivateMFADevice": row(({ phones }) => ({ UserName: "dan", SerialNumber: phones.ofDan.SerialNumber })),
  "iam:DeleteVirtualMFADevice": row(({ phones }) => ({ SerialNumber: phones.other.SerialNumber })),
  "iam:ListMFADevices": row({ UserName: "eve" }),
  "iam:ListVirtualMFADevices": row({}),
  "iam:UpdateAccountPasswordPolicy": row({ MinimumPasswordLength: 10 }),
  "iam:GetAccountPasswordPolicy": row({}),
  "iam:DeleteAccountPasswordPolicy": row({}),
  "iam:CreateAccountAlias": row(({ alias }) => ({ AccountAlias: `${alias}-2` })),
  "iam:ListAccountAliases": row({}),
  "iam:DeleteAccountAlias": row(({ alias }) => ({ AccountAlias: `${alias}-2` })),
  "iam:GetAccountSummary": row({}),
  "iam:GetRequestAuthorizationDetails": row(({ refusal }) => ({ AuthorizationId: refusal })),

  "sts:GetCallerIdentity": row({}, [0, "it says who calls, which the caller's credential told already"]),
  "sts:GetSessionToken": row({}),
  "s3:CreateBucket": row(({ here }) => ({ Bucket: `new-${here.accountId}` })),
  "s3:DeleteBucket": row(({ here }) => ({ Bucket: `doomed-${here.accountId}` })),
  "s3:GetBucketLocation": row(({ here }) => ({ Bucket: `new-${here.accountId}` })),
  "s3:ListBuckets": row({}),
  "cloudtrail:LookupEvents": row({}),
  "training:FastForward": row({}),
  "billing:GetBillingSummary": byRoot({}),
  "billing:GetIAMAccessPreference": row({}),
  "billing:UpdateIAMAccessPreference": byRoot({ Activated: true }),
  "account:GetAccountInformation": row({}),
  "account:PutAccountName": row({ AccountName: "Another name" }),

  "iam:dashboardPage": row({}),
  "iam:groupChoices": row({}),
  "iam:groupMembers": row(devs),
  "iam:groupsPage": row({}),
  "iam:userChoices": row({}),
  "iam:usersPage": row({}),

  "account:UpdateRootEmail": byRoot(({ here }) => ({
    PrimaryEmail: `other@${here.accountId}.example`,
    Password: password,
  })),
  "account:UpdateRootPassword": byRoot({ OldPassword: password, NewPassword: "Another-Horse-8" }),
  "account:CloseAccount": byRoot({}),
  "iam:policiesPage": row({}),
};
