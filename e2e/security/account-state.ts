/** All that an account holds, read by its own root user through the SDK: two of them can be compared. */
import {
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetGroupCommand,
  GetGroupPolicyCommand,
  GetLoginProfileCommand,
  GetOpenIDConnectProviderCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetSAMLProviderCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  ListMFADevicesCommand,
  ListOpenIDConnectProvidersCommand,
  ListPoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListSAMLProvidersCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  ListVirtualMFADevicesCommand,
} from "@aws-sdk/client-iam";
import {
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectTaggingCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
} from "@aws-sdk/client-s3";
import type { TestAccount } from "../fixtures/account";

/** As text, the same for the same state; it has the ids of everything, so that one can also look for them. */
export async function accountState({ iam, s3 }: TestAccount): Promise<string> {
  const plain = async (answer: Promise<object>) => {
    const { $metadata, ...members } = (await answer.catch(({ name }: Error) => ({ refused: name }))) as {
      $metadata?: unknown; // every output of the SDK may have it, and nothing else is left out
    };
    return members;
  };
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  const { Groups = [] } = await iam.send(new ListGroupsCommand({}));
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  const { Policies = [] } = await iam.send(new ListPoliciesCommand({ Scope: "Local" }));
  const users = Users.map(async ({ UserName }) => {
    const { PolicyNames = [] } = await iam.send(new ListUserPoliciesCommand({ UserName }));
    return [
      await plain(iam.send(new GetUserCommand({ UserName }))),
      await plain(iam.send(new GetLoginProfileCommand({ UserName }))),
      await plain(iam.send(new ListAccessKeysCommand({ UserName }))),
      await plain(iam.send(new ListMFADevicesCommand({ UserName }))),
      await plain(iam.send(new ListSSHPublicKeysCommand({ UserName }))),
      await plain(iam.send(new ListServiceSpecificCredentialsCommand({ UserName }))),
      await plain(iam.send(new ListSigningCertificatesCommand({ UserName }))),
      await plain(iam.send(new ListGroupsForUserCommand({ UserName }))),
      await plain(iam.send(new ListAttachedUserPoliciesCommand({ UserName }))),
      ...(await all(PolicyNames, (PolicyName) => plain(iam.send(new GetUserPolicyCommand({ UserName, PolicyName }))))),
    ];
  });
  const groups = Groups.map(async ({ GroupName }) => {
    const { PolicyNames = [] } = await iam.send(new ListGroupPoliciesCommand({ GroupName }));
    return [
      await plain(iam.send(new GetGroupCommand({ GroupName }))),
      await plain(iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }))),
      ...(await all(PolicyNames, (PolicyName) =>
        plain(iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName }))),
      )),
    ];
  });
  const roles = Roles.map(async ({ RoleName }) => {
    const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    return [
      await plain(iam.send(new GetRoleCommand({ RoleName }))),
      await plain(iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))),
      ...(await all(PolicyNames, (PolicyName) => plain(iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))))),
    ];
  });
  const { OpenIDConnectProviderList = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  const { SAMLProviderList = [] } = await iam.send(new ListSAMLProvidersCommand({}));
  const providers = [
    ...OpenIDConnectProviderList.map(({ Arn }) =>
      plain(iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: Arn }))),
    ),
    ...SAMLProviderList.map(({ Arn }) => plain(iam.send(new GetSAMLProviderCommand({ SAMLProviderArn: Arn })))),
  ];
  const policies = Policies.map(async (policy) => [
    policy,
    await plain(iam.send(new GetPolicyVersionCommand({ PolicyArn: policy.Arn, VersionId: policy.DefaultVersionId }))),
  ]);
  const rest = [
    plain(iam.send(new GetAccountSummaryCommand({}))),
    plain(iam.send(new GetAccountPasswordPolicyCommand({}))),
    plain(iam.send(new ListAccountAliasesCommand({}))),
    plain(iam.send(new ListVirtualMFADevicesCommand({}))),
    plain(s3.send(new ListBucketsCommand({}))),
  ];
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const buckets = Buckets.map(async ({ Name: Bucket }) => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    return [
      Contents,
      await plain(s3.send(new GetBucketPolicyCommand({ Bucket }))),
      await plain(s3.send(new GetBucketTaggingCommand({ Bucket }))),
      await plain(s3.send(new GetBucketVersioningCommand({ Bucket }))),
      await plain(s3.send(new GetPublicAccessBlockCommand({ Bucket }))),
      await plain(s3.send(new ListMultipartUploadsCommand({ Bucket }))),
      ...(await all(Contents, ({ Key }) => plain(s3.send(new GetObjectTaggingCommand({ Bucket, Key }))))),
    ];
  });
  return JSON.stringify(
    await Promise.all([...users, ...groups, ...roles, ...policies, ...providers, ...buckets, ...rest]),
    null,
    1,
  );
}

const all = <In, Out>(list: In[], read: (one: In) => Promise<Out>) => Promise.all(list.map(read));

/** The unique ids that AWS gives (users, groups, roles, policies, keys), found in a state. */
export const uniqueIds = (state: string): string[] => [...new Set(state.match(/\bA[A-Z]{3}[A-Z2-7]{16,17}\b/g))];
