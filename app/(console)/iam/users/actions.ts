"use server";
import { nameInArn } from "@/lib/aws/arn";
import type { StepResult } from "@/lib/doors/console/action-state";
import { deleteUserWithBelongings } from "@/lib/doors/console/delete-user";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { createGroup } from "@/lib/services/iam/operations/create-group";

/**
 * Deletes users as AWS's console does: each is emptied by the operations that a client would call, then deleted.
 * Out: the steps that were tried; the first that fails ends the work on its user.
 */
export async function deleteUsers(names: string[]): Promise<StepResult[]> {
  const steps: StepResult[] = [];
  for (const name of names) steps.push(...(await deleteUserWithBelongings(name)));
  return refreshAfterRemoval(steps);
}

/** Creates a group and attaches policies to it, in the middle of a wizard that gives users permissions. */
export async function createGroupWithPolicies(
  name: string,
  policyArns: string[],
): Promise<{ created: boolean; steps: StepResult[] }> {
  const { run, results } = operationSteps();
  const created = await run(createGroup, name, { GroupName: name });
  if (created.ok)
    for (const PolicyArn of policyArns)
      await run(attachGroupPolicy, nameInArn(PolicyArn), { GroupName: name, PolicyArn });
  return { created: created.ok, steps: refreshAfter(results) };
}
