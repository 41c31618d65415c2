"use server";
import { refresh } from "next/cache";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { deletePolicy } from "@/lib/services/iam/operations/delete-policy";

export interface NewPolicy {
  name: string;
  description: string;
  document: string;
  tags: { key: string; value: string }[];
}

export async function createManagedPolicy(policy: NewPolicy): Promise<ActionState<{ arn: string }>> {
  const created = await act(createPolicy, {
    PolicyName: policy.name,
    PolicyDocument: policy.document,
    ...(policy.description ? { Description: policy.description } : {}),
    ...(policy.tags.length > 0 ? { Tags: policy.tags.map(({ key, value }) => ({ Key: key, Value: value })) } : {}),
  });
  refresh();
  return created.status === "done" ? { status: "done", output: { arn: created.output.Policy?.Arn ?? "" } } : created;
}

export async function deletePolicyByArn(arn: string): Promise<ActionState> {
  const result = await act(deletePolicy, { PolicyArn: arn });
  refresh();
  return result;
}
