"use server";
import { z } from "zod";
import { grantedBy, permissionPick, pickedPolicy } from "@/components/pickers/permission-pick";
import { nameInArn } from "@/lib/aws/arn";
import type { StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { copiedPermissions } from "@/lib/doors/console/views/copied-permissions";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { putUserPermissionsBoundary } from "@/lib/services/iam/operations/put-user-permissions-boundary";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";

const addedPermissions = z.object({ ...permissionPick, boundary: pickedPolicy.optional() });

/**
 * Gives a user what was picked, by single operations; the steps say which failed. In: the pick, and the policy that is
 * to be the boundary, which goes before a copied one.
 */
export async function addPermissions(
  UserName: string,
  entered: z.infer<typeof addedPermissions>,
): Promise<StepResult[]> {
  const pick = addedPermissions.parse(entered);
  const copied = pick.way === "copy" && pick.copyFrom ? await copiedPermissions(pick.copyFrom) : undefined;
  if (copied && !copied.ok)
    return [{ operation: copied.failure.operation, subject: pick.copyFrom ?? "", failure: copied.failure }];
  const { groups, policyArns, inline, boundaryArn } = grantedBy(pick, copied?.value);
  const PermissionsBoundary = pick.boundary?.arn ?? boundaryArn;
  const { run, results } = operationSteps();
  for (const GroupName of groups) await run(addUserToGroup, GroupName, { GroupName, UserName });
  for (const PolicyArn of policyArns) await run(attachUserPolicy, nameInArn(PolicyArn), { UserName, PolicyArn });
  for (const { name, document } of inline)
    await run(putUserPolicy, name, { UserName, PolicyName: name, PolicyDocument: document });
  if (PermissionsBoundary)
    await run(putUserPermissionsBoundary, nameInArn(PermissionsBoundary), { UserName, PermissionsBoundary });
  return refreshAfter(results);
}
