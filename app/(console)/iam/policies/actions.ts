"use server";
import { refresh } from "next/cache";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { deletePolicy } from "@/lib/services/iam/operations/delete-policy";

export async function deletePolicyByArn(arn: string): Promise<ActionState> {
  const result = await act(deletePolicy, { PolicyArn: arn });
  refresh();
  return result;
}
