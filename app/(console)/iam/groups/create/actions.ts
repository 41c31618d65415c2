"use server";
import { nameInArn } from "@/lib/aws/arn";
import type { StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { attachGroupPolicy } from "@/lib/services/iam/operations/attach-group-policy";
import { createGroup } from "@/lib/services/iam/operations/create-group";

/** Creates a group, puts users into it and attaches policies, in AWS's order. A group that was created stays. */
export async function createWholeGroup(
  name: string,
  users: string[],
  policyArns: string[],
): Promise<{ created: boolean; steps: StepResult[] }> {
  const { run, results } = operationSteps();
  const created = await run(createGroup, name, { GroupName: name });
  if (!created.ok) return { created: false, steps: results };
  for (const UserName of users) await run(addUserToGroup, UserName, { GroupName: name, UserName });
  for (const PolicyArn of policyArns)
    await run(attachGroupPolicy, nameInArn(PolicyArn), { GroupName: name, PolicyArn });
  return { created: true, steps: results };
}
