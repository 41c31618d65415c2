import "server-only";
import { awsManagedPolicy, isAwsManagedArn } from "@/lib/services/iam/managed-policies/catalogue";
import { getPolicy } from "@/lib/services/iam/operations/get-policy";
import { listPolicyTags } from "@/lib/services/iam/operations/list-policy-tags";
import type { Read } from "../action-state";
import { readAll } from "../read-all";
import { read } from "../run-operation";
import type { TagFacts } from "./user";

export interface PolicyView {
  name: string;
  arn: string;
  type: "Customer managed" | "AWS managed" | "AWS managed - job function";
  description: string | undefined;
  /** The default version: `v2`. */
  version: string;
  createdAt: string;
  editedAt: string;
  attached: number;
  bounding: number;
}

/** Is it a policy of the account, and none of AWS's? Its ARN says so, also to who may not read it. */
export const isOwnPolicy = (arn: string): boolean => !isAwsManagedArn(arn);

/** A managed policy as its page shows it. */
export async function policyView(arn: string): Promise<Read<PolicyView>> {
  const found = await read(getPolicy, { PolicyArn: arn });
  if (!found.ok) return found;
  const policy = found.value.Policy ?? {};
  const aws = awsManagedPolicy(arn);
  return {
    ok: true,
    value: {
      name: policy.PolicyName ?? "",
      arn,
      type: aws ? (aws.jobFunction ? "AWS managed - job function" : "AWS managed") : "Customer managed",
      description: policy.Description,
      version: policy.DefaultVersionId ?? "v1",
      createdAt: policy.CreateDate?.toISOString() ?? "",
      editedAt: policy.UpdateDate?.toISOString() ?? "",
      attached: policy.AttachmentCount ?? 0,
      bounding: policy.PermissionsBoundaryUsageCount ?? 0,
    },
  };
}

/** The tags of a managed policy of the account. */
export async function policyTags(PolicyArn: string): Promise<Read<TagFacts[]>> {
  const tags = await readAll(listPolicyTags, { PolicyArn }, ({ Tags }) => Tags);
  if (!tags.ok) return tags;
  return { ok: true, value: tags.value.map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })) };
}
