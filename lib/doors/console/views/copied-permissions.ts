import "server-only";
import { getUser } from "@/lib/services/iam/operations/get-user";
import { getUserPolicy } from "@/lib/services/iam/operations/get-user-policy";
import { listAttachedUserPolicies } from "@/lib/services/iam/operations/list-attached-user-policies";
import { listGroupsForUser } from "@/lib/services/iam/operations/list-groups-for-user";
import { listUserPolicies } from "@/lib/services/iam/operations/list-user-policies";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";
import { type NamedPolicy, namedPolicy } from "./named-policy";

/** What a user has that another user can get too. */
export interface UsersPermissions {
  groups: string[];
  policyArns: string[];
  inline: { name: string; document: string }[];
  boundaryArn: string | undefined;
}

/** The same as a review names it. */
export interface CopiedForReview {
  groups: readonly string[];
  policies: readonly NamedPolicy[];
  /** Names of inline policies. */
  inline: readonly string[];
  boundary?: NamedPolicy | undefined;
}

/** Reads what `Copy permissions` copies: groups, attached and inline policies, boundary. The first refusal ends it. */
export async function copiedPermissions(UserName: string): Promise<Read<UsersPermissions>> {
  const groups = await readAll(listGroupsForUser, { UserName }, ({ Groups }) => Groups);
  if (!groups.ok) return groups;
  const attached = await readAll(listAttachedUserPolicies, { UserName }, ({ AttachedPolicies }) => AttachedPolicies);
  if (!attached.ok) return attached;
  const names = await readAll(listUserPolicies, { UserName }, ({ PolicyNames }) => PolicyNames);
  if (!names.ok) return names;
  const inline: UsersPermissions["inline"] = [];
  for (const name of names.value) {
    const policy = await read(getUserPolicy, { UserName, PolicyName: name });
    if (!policy.ok) return policy;
    inline.push({ name, document: policy.value.PolicyDocument ?? "" });
  }
  const user = await read(getUser, { UserName });
  if (!user.ok) return user;
  return {
    ok: true,
    value: {
      groups: groups.value.flatMap(({ GroupName }) => GroupName ?? []),
      policyArns: attached.value.flatMap(({ PolicyArn }) => PolicyArn ?? []),
      inline,
      boundaryArn: user.value.User?.PermissionsBoundary?.PermissionsBoundaryArn,
    },
  };
}

/** Reads the same for a review, which shows no documents. */
export async function copiedForReview(UserName: string): Promise<Read<CopiedForReview>> {
  const copied = await copiedPermissions(UserName);
  if (!copied.ok) return copied;
  const { groups, policyArns, inline, boundaryArn } = copied.value;
  return {
    ok: true,
    value: {
      groups,
      policies: policyArns.map(namedPolicy),
      inline: inline.map(({ name }) => name),
      boundary: boundaryArn === undefined ? undefined : namedPolicy(boundaryArn),
    },
  };
}
