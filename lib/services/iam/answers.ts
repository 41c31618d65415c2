/** Rows as AWS's answers show them. */
import type { Group, InstanceProfile, Policy, Role, User } from "@aws-sdk/client-iam";
import { groupArn, instanceProfileArn, roleArn, userArn } from "./arns";
import type { AwsManagedPolicy } from "./managed-policies/aws-managed-policy";
import type { GroupRow } from "./store/groups";
import type { InstanceProfileRow } from "./store/instance-profiles";
import type { PolicyRow } from "./store/policies";
import type { PolicyUsage } from "./store/policy-usage";
import type { RoleRow } from "./store/roles";
import type { UserRow } from "./store/users";

/** A user without tags and boundary, as lists show it. Source: IAM API Reference, ListUsers. */
export const listedUser = (accountId: string, user: UserRow): User => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: userArn(accountId, user.path, user.name),
  CreateDate: user.createdAt,
  ...(user.passwordLastUsed ? { PasswordLastUsed: user.passwordLastUsed } : {}),
});

/** A user as GetUser and CreateUser show it. */
export const shownUser = (accountId: string, user: UserRow): User => ({
  ...listedUser(accountId, user),
  ...(user.boundaryArn
    ? { PermissionsBoundary: { PermissionsBoundaryType: "Policy" as never, PermissionsBoundaryArn: user.boundaryArn } }
    : {}),
  ...(user.tags.length > 0 ? { Tags: user.tags } : {}),
});

export const shownGroup = (accountId: string, group: GroupRow): Group => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: groupArn(accountId, group.path, group.name),
  CreateDate: group.createdAt,
});

/** A role as CreateRole shows it: without maximum session duration and last use. Recorded from AWS. */
export const createdRole = (accountId: string, role: Omit<RoleRow, "lastUsedAt" | "lastUsedRegion">): Role => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: roleArn(accountId, role.path, role.name),
  CreateDate: role.createdAt,
  AssumeRolePolicyDocument: role.trustPolicy,
  ...(role.description ? { Description: role.description } : {}),
  ...(role.boundaryArn
    ? { PermissionsBoundary: { PermissionsBoundaryType: "Policy" as never, PermissionsBoundaryArn: role.boundaryArn } }
    : {}),
  ...(role.tags.length > 0 ? { Tags: role.tags } : {}),
});

/** A role without tags, boundary and last use, as lists show it. Source: IAM API Reference, ListRoles. */
export const listedRole = (accountId: string, role: RoleRow): Role => ({
  ...createdRole(accountId, { ...role, tags: [], boundaryArn: null }),
  MaxSessionDuration: role.maxSessionDuration,
});

/** A role as GetRole shows it. */
export const shownRole = (accountId: string, role: RoleRow): Role => ({
  ...createdRole(accountId, role),
  MaxSessionDuration: role.maxSessionDuration,
  RoleLastUsed: role.lastUsedAt
    ? { LastUsedDate: role.lastUsedAt, ...(role.lastUsedRegion ? { Region: role.lastUsedRegion } : {}) }
    : {},
});

/** An instance profile with its role, where it has one. */
export const shownInstanceProfile = (accountId: string, profile: InstanceProfileRow): InstanceProfile => ({
  Path: profile.path,
  InstanceProfileName: profile.name,
  InstanceProfileId: profile.id,
  Arn: instanceProfileArn(accountId, profile.path, profile.name),
  CreateDate: profile.createdAt,
  Roles: profile.role ? [listedRole(accountId, profile.role)] : [],
  ...(profile.tags.length > 0 ? { Tags: profile.tags } : {}),
});

/** A managed policy of the customer without tags and description, as lists show it. Source: IAM API Reference, ListPolicies. */
export const listedPolicy = (policy: PolicyRow): Policy => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: `v${policy.defaultVersion}`,
  AttachmentCount: policy.usage.attached,
  PermissionsBoundaryUsageCount: policy.usage.bounding,
  IsAttachable: true,
  CreateDate: policy.createdAt,
  UpdateDate: policy.updatedAt,
});

/** A managed policy of the customer as GetPolicy shows it. */
export const shownPolicy = (policy: PolicyRow): Policy => ({
  ...listedPolicy(policy),
  ...(policy.description ? { Description: policy.description } : {}),
  Tags: policy.tags,
});

/** One of AWS's managed policies, with how often this account uses it; lists leave its description out. */
export const listedAwsPolicy = (policy: AwsManagedPolicy, usage: PolicyUsage): Policy => ({
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
});
