import "server-only";
import type { Denial } from "@/lib/operation/define";
import { groupMembers } from "@/lib/services/iam/console/group-members";
import { getGroup } from "@/lib/services/iam/operations/get-group";
import { listAttachedGroupPolicies } from "@/lib/services/iam/operations/list-attached-group-policies";
import { listGroupPolicies } from "@/lib/services/iam/operations/list-group-policies";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";
import { type PolicyChoice, policyType } from "./permission-choices";

export interface GroupFacts {
  name: string;
  arn: string;
  createdAt: string;
}

/** What the summary of a group shows. */
export async function groupFacts(GroupName: string): Promise<Read<GroupFacts>> {
  const found = await read(getGroup, { GroupName, MaxItems: 1 });
  if (!found.ok) return found;
  const { Group } = found.value;
  return {
    ok: true,
    value: {
      name: Group?.GroupName ?? GroupName,
      arn: Group?.Arn ?? "",
      createdAt: Group?.CreateDate?.toISOString() ?? "",
    },
  };
}

export interface MemberRow {
  name: string;
  createdAt: string;
  groups: number | Denial;
  lastActivity: string | undefined;
}

/** The users of a group. */
export async function memberRows(GroupName: string): Promise<Read<MemberRow[]>> {
  const found = await read(groupMembers, { GroupName });
  if (!found.ok) return found;
  return {
    ok: true,
    value: found.value.members.map((member) => ({
      name: member.UserName,
      createdAt: member.CreateDate.toISOString(),
      groups: member.groups,
      lastActivity: member.passwordLastUsed?.toISOString(),
    })),
  };
}

export interface GroupPolicyRow {
  name: string;
  /** Of managed policies. */
  arn: string | undefined;
  type: PolicyChoice["type"] | "Customer inline";
}

/** The policies of a group: managed ones and inline ones. */
export async function groupPolicyRows(GroupName: string): Promise<Read<GroupPolicyRow[]>> {
  const attached = await readAll(listAttachedGroupPolicies, { GroupName }, ({ AttachedPolicies }) => AttachedPolicies);
  if (!attached.ok) return attached;
  const inline = await readAll(listGroupPolicies, { GroupName }, ({ PolicyNames }) => PolicyNames);
  if (!inline.ok) return inline;
  return {
    ok: true,
    value: [
      ...attached.value.map(({ PolicyName = "", PolicyArn = "" }) => ({
        name: PolicyName,
        arn: PolicyArn,
        type: policyType(PolicyArn),
      })),
      ...inline.value.map((name) => ({ name, arn: undefined, type: "Customer inline" as const })),
    ],
  };
}
