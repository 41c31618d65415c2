/** What the typical account has of roles and instance profiles. */
import { authorize } from "@/lib/operation/authorize";
import { addRoleToInstanceProfile } from "@/lib/services/iam/operations/add-role-to-instance-profile";
import { attachRolePolicy } from "@/lib/services/iam/operations/attach-role-policy";
import { createServiceLinkedRole } from "@/lib/services/iam/operations/create-service-linked-role";
import { deleteServiceLinkedRole } from "@/lib/services/iam/operations/delete-service-linked-role";
import { putRolePolicy } from "@/lib/services/iam/operations/put-role-policy";
import { encodeAuthorizationMessage } from "@/lib/services/sts/authorization-message";
import { makersOf, readOnlyAccess, readS3, trusting } from "./iam";
import { callBy, type World } from "./world";

export interface Roles {
  /** The ARN of a role that the account's people may assume, with tags and a source identity. */
  reader: string;
  /** The task of a deletion. */
  deletion: string;
  /** An encoded message about a refusal. */
  message: string;
}

/** A trust policy that lets sessions have tags and a source identity. */
export const trustingAccount = (AWS: string) =>
  trusting({ AWS }, { Action: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"] });

/** Reader, in the instance profile Web, with policies and a boundary; Doomed, Idle and a service's role stand alone. */
export async function rolesIn(here: World, { used, limit }: { used: string; limit: string }): Promise<Roles> {
  const make = makersOf(here);
  const reader = await make.role("Reader", {
    Path: "/eng/",
    AssumeRolePolicyDocument: trustingAccount(here.accountId),
    PermissionsBoundary: limit,
    Tags: [{ Key: "team", Value: "blue" }],
  });
  for (const PolicyArn of [used, readOnlyAccess]) await here.root(attachRolePolicy, { RoleName: "Reader", PolicyArn });
  for (const PolicyName of ["read", "doomed"])
    await here.root(putRolePolicy, { RoleName: "Reader", PolicyName, PolicyDocument: readS3 });
  await make.role("Doomed");
  for (const name of ["Web", "Idle"]) await make.profile(name, { Path: "/eng/" });
  await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName: "Reader" });
  for (const AWSServiceName of ["batch.amazonaws.com", "fis.amazonaws.com"])
    await here.root(createServiceLinkedRole, { AWSServiceName });
  const { DeletionTaskId = "" } = await here.root(deleteServiceLinkedRole, { RoleName: "AWSServiceRoleForFIS" });
  const { accountId } = here;
  const arn = `arn:aws:iam::${accountId}:user/somebody`;
  const call = callBy(
    { kind: "user", accountId, arn, userId: "AIDASOMEBODY", userName: "somebody", tags: [] },
    here.at,
  );
  const { decision } = authorize(call, { action: "ec2:StopInstances", resource: "*" }, { identity: [] });
  return { reader, deletion: DeletionTaskId, message: encodeAuthorizationMessage(accountId, decision) };
}
