"use server";
import { z } from "zod";
import { grantedBy, type PermissionPick, permissionPick } from "@/components/pickers/permission-pick";
import type { StepResult } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { copiedPermissions } from "@/lib/doors/console/views/copied-permissions";
import { addUserToGroup } from "@/lib/services/iam/operations/add-user-to-group";
import { attachUserPolicy } from "@/lib/services/iam/operations/attach-user-policy";
import { putUserPermissionsBoundary } from "@/lib/services/iam/operations/put-user-permissions-boundary";
import { putUserPolicy } from "@/lib/services/iam/operations/put-user-policy";

/** Gives a user what was picked, by single operations; the steps say which failed. */
export async function addPermissions(UserName: string, entered: PermissionPick): Promise<StepResult[]> {
  const pick = z.object(permissionPick).parse(entered);
  const copied = pick.way === "copy" && pick.copyFrom ? await copiedPermissions(pick.copyFrom) : undefined;
  if (copied && !copied.ok)
    return [{ operation: copied.failure.operation, subject: pick.copyFrom ?? "", failure: copied.failure }];
  const { groups, policyArns, inline, boundaryArn } = grantedBy(pick, copied?.value);
  const { run, results } = operationSteps();
  for (const GroupName of groups) await run(addUserToGroup, GroupName, { GroupName, UserName });
  for (const PolicyArn of policyArns) await run(attachUserPolicy, PolicyArn, { UserName, PolicyArn });
  for (const { name, document } of inline)
    await run(putUserPolicy, name, { UserName, PolicyName: name, PolicyDocument: document });
  if (boundaryArn) await run(putUserPermissionsBoundary, UserName, { UserName, PermissionsBoundary: boundaryArn });
  return refreshAfter(results);
}
