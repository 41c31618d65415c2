import type { Denial } from "@/lib/operation/define";
import type { HeldPolicy } from "@/lib/services/iam/console/held-policies";

/** A policy in the list of a group or a role. */
export interface HeldPolicyRow {
  name: string;
  /** Of managed policies. */
  arn: string | undefined;
  type: HeldPolicy["type"];
  /** How many users, groups and roles have it. */
  attached: number | Denial;
}

export const heldPolicyRow = ({ PolicyName, PolicyArn, type, attached }: HeldPolicy): HeldPolicyRow => ({
  name: PolicyName,
  arn: PolicyArn,
  type,
  attached,
});
