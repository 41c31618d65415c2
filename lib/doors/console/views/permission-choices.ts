/** What the pages that give permissions offer to pick from. */
import "server-only";
import type { Denial } from "@/lib/operation/define";
import { groupChoices } from "@/lib/services/iam/console/group-choices";
import { policiesPage } from "@/lib/services/iam/console/policies-page";
import { awsManagedPolicy } from "@/lib/services/iam/managed-policies/catalogue";
import type { Read } from "../action-state";
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

/** What kind of managed policy an ARN names, in the console's words. */
export function policyType(arn: string): PolicyChoice["type"] {
  const aws = awsManagedPolicy(arn);
  if (!aws) return "Customer managed";
  return aws.jobFunction ? "AWS managed - job function" : "AWS managed";
}

const policiesOfPage = 1000;

/** All managed policies, as the list of policies has them: ListPolicies tells no descriptions. */
export async function policyChoices(): Promise<Read<PolicyChoice[]>> {
  const found: PolicyChoice[] = [];
  for (let page = 1; ; page += 1) {
    const policies = await read(policiesPage, { page, size: policiesOfPage });
    if (!policies.ok) return policies;
    found.push(
      ...policies.value.policies.map((policy) => ({
        arn: policy.PolicyArn,
        name: policy.PolicyName,
        type: policy.type,
        description: policy.Description ?? "",
        attached: policy.attached,
        bounds: policy.bounding,
      })),
    );
    if (page * policiesOfPage >= policies.value.total) return { ok: true, value: found };
  }
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
