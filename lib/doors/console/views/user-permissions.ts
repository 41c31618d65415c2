import "server-only";
import { listAttachedGroupPolicies } from "@/lib/services/iam/operations/list-attached-group-policies";
import { listAttachedUserPolicies } from "@/lib/services/iam/operations/list-attached-user-policies";
import { listGroupPolicies } from "@/lib/services/iam/operations/list-group-policies";
import { listGroupsForUser } from "@/lib/services/iam/operations/list-groups-for-user";
import { listUserPolicies } from "@/lib/services/iam/operations/list-user-policies";
import type { Failure, Read } from "../action-state";
import { readAll } from "../read-all";
import { policyType } from "./permission-choices";

/** A policy that gives a user permissions, directly or by a group. */
export interface UsersPolicy {
  name: string;
  type: "AWS managed" | "AWS managed - job function" | "Customer managed" | "Customer inline";
  /** Of a managed policy. */
  arn?: string;
  /** Undefined: directly. */
  group?: string;
}

export interface UsersPolicies {
  policies: UsersPolicy[];
  /** What could not be read of the way by groups; the rest is shown all the same. */
  refused: Failure[];
}

/** The policies that a user has. Fails where its own cannot be read; what a group hides is told beside the rest. */
export async function userPolicies(UserName: string): Promise<Read<UsersPolicies>> {
  const [attached, inline, groups] = await Promise.all([
    readAll(listAttachedUserPolicies, { UserName }, ({ AttachedPolicies }) => AttachedPolicies),
    readAll(listUserPolicies, { UserName }, ({ PolicyNames }) => PolicyNames),
    readAll(listGroupsForUser, { UserName }, ({ Groups }) => Groups),
  ]);
  if (!attached.ok) return attached;
  if (!inline.ok) return inline;
  const names = groups.ok ? groups.value.flatMap(({ GroupName }) => GroupName ?? []) : [];
  const byGroup = await Promise.all(names.map(policiesOfGroup));
  return {
    ok: true,
    value: {
      policies: [
        ...attached.value.map(({ PolicyName = "", PolicyArn = "" }) => managed(PolicyName, PolicyArn)),
        ...inline.value.map((name) => ({ name, type: "Customer inline" as const })),
        ...byGroup.flatMap(({ policies }) => policies),
      ],
      refused: [...(groups.ok ? [] : [groups.failure]), ...byGroup.flatMap(({ refused }) => refused)],
    },
  };
}

async function policiesOfGroup(GroupName: string): Promise<UsersPolicies> {
  const [attached, inline] = await Promise.all([
    readAll(listAttachedGroupPolicies, { GroupName }, ({ AttachedPolicies }) => AttachedPolicies),
    readAll(listGroupPolicies, { GroupName }, ({ PolicyNames }) => PolicyNames),
  ]);
  return {
    policies: [
      ...(attached.ok ? attached.value : []).map(({ PolicyName = "", PolicyArn = "" }) => ({
        ...managed(PolicyName, PolicyArn),
        group: GroupName,
      })),
      ...(inline.ok ? inline.value : []).map((name) => ({ name, type: "Customer inline" as const, group: GroupName })),
    ],
    refused: [attached, inline].flatMap((part) => (part.ok ? [] : [part.failure])),
  };
}

const managed = (name: string, arn: string): UsersPolicy => ({ name, type: policyType(arn), arn });
