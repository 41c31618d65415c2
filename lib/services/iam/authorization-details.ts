/** Rows of GetAccountAuthorizationDetails as AWS shows them. Source: IAM API Reference, UserDetail and its kin. */
import type { AttachedPolicy, GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from "@aws-sdk/client-iam";
import { nameInArn } from "@/lib/aws/arn";
import { groupArn, roleArn, userArn } from "./arns";
import { awsManagedDocument, awsManagedPolicy } from "./managed-policies/catalogue";
import type { DetailRow, GroupDetailRow, RoleDetailRow, UserDetailRow } from "./store/authorization-details";

const attached = (arns: readonly string[]): AttachedPolicy[] =>
  arns.map((PolicyArn) => ({ PolicyName: nameInArn(PolicyArn), PolicyArn }));

const bounded = (arn: string | null) =>
  arn === null
    ? {}
    : // The wire says Policy, the model PermissionsBoundaryPolicy.
      { PermissionsBoundary: { PermissionsBoundaryType: "Policy" as never, PermissionsBoundaryArn: arn } };

export const userDetail = (accountId: string, user: UserDetailRow): UserDetail => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: userArn(accountId, user.path, user.name),
  CreateDate: new Date(user.createdAt),
  ...(user.inline.length > 0 ? { UserPolicyList: user.inline } : {}),
  GroupList: user.groups,
  AttachedManagedPolicies: attached(user.attached),
  ...bounded(user.boundaryArn),
  Tags: user.tags,
});

export const groupDetail = (accountId: string, group: GroupDetailRow): GroupDetail => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: groupArn(accountId, group.path, group.name),
  CreateDate: new Date(group.createdAt),
  GroupPolicyList: group.inline,
  AttachedManagedPolicies: attached(group.attached),
});

export function roleDetail(accountId: string, role: RoleDetailRow): RoleDetail {
  const shown = {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: roleArn(accountId, role.path, role.name),
    CreateDate: new Date(role.createdAt),
    AssumeRolePolicyDocument: role.trustPolicy,
  };
  return {
    ...shown,
    InstanceProfileList: role.profiles.map((profile) => ({
      Path: profile.path,
      InstanceProfileName: profile.name,
      InstanceProfileId: profile.id,
      Arn: `arn:aws:iam::${accountId}:instance-profile${profile.path}${profile.name}`,
      CreateDate: new Date(profile.createdAt),
      Roles: [shown],
    })),
    RolePolicyList: role.inline,
    AttachedManagedPolicies: attached(role.attached),
    ...bounded(role.boundaryArn),
    Tags: role.tags,
    RoleLastUsed: role.lastUsedAt
      ? { LastUsedDate: new Date(role.lastUsedAt), ...(role.lastUsedRegion ? { Region: role.lastUsedRegion } : {}) }
      : {},
  };
}

/** A policy with all of its versions, newest first; nothing for an ARN of AWS that this program does not know. */
export function managedPolicyDetail(row: Extract<DetailRow, { kind: "policy" | "aws-policy" }>): ManagedPolicyDetail[] {
  if (row.kind === "aws-policy") return ofAws(row.detail);
  const { detail } = row;
  return [
    {
      PolicyName: detail.name,
      PolicyId: detail.id,
      Arn: detail.arn,
      Path: detail.path,
      DefaultVersionId: `v${detail.defaultVersion}`,
      AttachmentCount: detail.usage.attached,
      PermissionsBoundaryUsageCount: detail.usage.bounding,
      IsAttachable: true,
      ...(detail.description ? { Description: detail.description } : {}),
      CreateDate: new Date(detail.createdAt),
      UpdateDate: new Date(detail.updatedAt),
      PolicyVersionList: detail.versions.map(({ version, document, createdAt }) => ({
        Document: document,
        VersionId: `v${version}`,
        IsDefaultVersion: version === detail.defaultVersion,
        CreateDate: new Date(createdAt),
      })),
    },
  ];
}

function ofAws({ arn, usage }: Extract<DetailRow, { kind: "aws-policy" }>["detail"]): ManagedPolicyDetail[] {
  const policy = awsManagedPolicy(arn);
  if (!policy) return [];
  return [
    {
      PolicyName: policy.name,
      PolicyId: policy.id,
      Arn: policy.arn,
      Path: policy.path,
      DefaultVersionId: policy.defaultVersion,
      AttachmentCount: usage.attached,
      PermissionsBoundaryUsageCount: usage.bounding,
      IsAttachable: true,
      CreateDate: new Date(policy.createDate),
      UpdateDate: new Date(policy.updateDate),
      PolicyVersionList: policy.versions.map(({ id, createDate }) => ({
        Document: awsManagedDocument(policy, id) ?? "",
        VersionId: id,
        IsDefaultVersion: id === policy.defaultVersion,
        CreateDate: new Date(createDate),
      })),
    },
  ];
}
