/** Rows as AWS's answers show them. */
import type { Group, Policy, User } from "@aws-sdk/client-iam";
import { groupArn, userArn } from "./arns";
import type { AwsManagedPolicy } from "./managed-policies/aws-managed-policy";
import type { GroupRow } from "./store/groups";
import type { PolicyRow, PolicyUsage } from "./store/policies";
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

/** One of AWS's managed policies, with how often this account uses it. */
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
