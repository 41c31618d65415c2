/** The policies of a role or group as the console lists them. */
import type { Denial, May } from "@/lib/operation/define";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import type { HeldPolicies } from "../store/held-policies";
import { judgedPolicy } from "../targets";

/** A managed policy with an ARN, or an inline one. */
export interface HeldPolicy {
  PolicyName: string;
  PolicyArn: string | undefined;
  type: "AWS managed" | "AWS managed - job function" | "Customer managed" | "Customer inline";
  /** How many users, groups and roles have it: of an inline policy its holder alone. */
  attached: number | Denial;
}

/** To how many a managed policy is attached, GetPolicy tells. */
export const heldPolicies = ({ managed, inline }: HeldPolicies, may: May): HeldPolicy[] => [
  ...managed.map(({ name, arn: policyArn, tags, attached }): HeldPolicy => {
    const { arn, context } = judgedPolicy(policyArn, { tags });
    return {
      PolicyName: name,
      PolicyArn: policyArn,
      type: typeOf(policyArn),
      attached: may({ action: "iam:GetPolicy", resource: arn, context }) ?? attached,
    };
  }),
  ...inline.map(
    (name): HeldPolicy => ({ PolicyName: name, PolicyArn: undefined, type: "Customer inline", attached: 1 }),
  ),
];

function typeOf(arn: string): HeldPolicy["type"] {
  const aws = awsManagedPolicy(arn);
  if (!aws) return "Customer managed";
  return aws.jobFunction ? "AWS managed - job function" : "AWS managed";
}
