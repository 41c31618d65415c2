/** What the pages that give permissions offer to pick from. */
import "server-only";
import type { Denial } from "@/lib/operation/define";
import { groupChoices } from "@/lib/services/iam/console/group-choices";
import { userChoices } from "@/lib/services/iam/console/user-choices";
import { awsManagedPolicy } from "@/lib/services/iam/managed-policies/catalogue";
import { listPolicies } from "@/lib/services/iam/operations/list-policies";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";

/** A managed policy. */
export interface PolicyChoice {
  arn: string;
  name: string;
  type: "AWS managed" | "AWS managed - job function" | "Customer managed";
  description: string;
  /** How many users, groups and roles it is attached to as a permissions policy. */
  attached: number;
  /** How many users and roles it bounds. */
  bounds: number;
}

/** A group. */
export interface GroupChoice {
  name: string;
  /** How many members. */
  users: number | Denial;
  /** Names of managed policies attached to it. */
  policies: readonly string[] | Denial;
  /** ISO 8601 */
  createdAt: string;
}

/** A user whose permissions may be copied, or whom a group may get. Times are ISO 8601. */
export interface UserChoice {
  name: string;
  createdAt: string;
  /** Of the password; undefined: never. */
  lastActivity: string | undefined;
  groups: readonly string[] | Denial;
  policies: readonly string[] | Denial;
}

/** What kind of managed policy an ARN names, in the console's words. */
export function policyType(arn: string): PolicyChoice["type"] {
  const aws = awsManagedPolicy(arn);
  if (!aws) return "Customer managed";
  return aws.jobFunction ? "AWS managed - job function" : "AWS managed";
}

export async function policyChoices(): Promise<Read<PolicyChoice[]>> {
  const policies = await readAll(listPolicies, { MaxItems: 1000 }, ({ Policies }) => Policies);
  if (!policies.ok) return policies;
  const value = policies.value.map((policy) => ({
    arn: policy.Arn ?? "",
    name: policy.PolicyName ?? "",
    type: policyType(policy.Arn ?? ""),
    description: policy.Description ?? "",
    attached: policy.AttachmentCount ?? 0,
    bounds: policy.PermissionsBoundaryUsageCount ?? 0,
  }));
  return { ok: true, value };
}

export async function groupsToChoose(): Promise<Read<GroupChoice[]>> {
  const found = await read(groupChoices, {});
  if (!found.ok) return found;
  const value = found.value.groups.map(({ GroupName, CreateDate, users, policies }) => ({
    name: GroupName,
    users,
    policies,
    createdAt: CreateDate.toISOString(),
  }));
  return { ok: true, value };
}

export async function usersToChoose(): Promise<Read<UserChoice[]>> {
  const found = await read(userChoices, {});
  if (!found.ok) return found;
  const value = found.value.users.map(({ UserName, CreateDate, PasswordLastUsed, groups, policies }) => ({
    name: UserName,
    createdAt: CreateDate.toISOString(),
    lastActivity: PasswordLastUsed?.toISOString(),
    groups,
    policies,
  }));
  return { ok: true, value };
}
