import "server-only";
import type { Denial } from "@/lib/operation/define";
import { groupMembers } from "@/lib/services/iam/console/group-members";
import { groupPolicies } from "@/lib/services/iam/console/group-policies";
import { getGroup } from "@/lib/services/iam/operations/get-group";
import type { Read } from "../action-state";
import { read } from "../run-operation";
import { timeOrDenial } from "../time-or-denial";
import { type HeldPolicyRow, heldPolicyRow } from "./held-policy-rows";

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
  /** The newer one of console sign-in and key use; null: never. */
  lastActivity: string | null | Denial;
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
      lastActivity: timeOrDenial(member.lastActivity),
    })),
  };
}

/** The policies of a group: managed ones and inline ones. */
export async function groupPolicyRows(GroupName: string): Promise<Read<HeldPolicyRow[]>> {
  const found = await read(groupPolicies, { GroupName });
  return found.ok ? { ok: true, value: found.value.policies.map(heldPolicyRow) } : found;
}
