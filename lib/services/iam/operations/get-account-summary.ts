import type { GetAccountSummaryResponse, SummaryKeyType } from "@aws-sdk/client-iam";
import { z } from "zod";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";

export const getAccountSummary = defineIamOperation({
  name: "GetAccountSummary",
  access: "list",
  summary: "Counts what IAM keeps for the account, beside the quotas.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [{ action: "iam:GetAccountSummary", resource: "*" }],

  async handler({ store }): Promise<GetAccountSummaryResponse> {
    const counts = await store.counts();
    const SummaryMap: Record<SummaryKeyType, number> = {
      AccessKeysPerUserQuota: quotas.AccessKeysPerUser,
      AccountAccessKeysPresent: Number(counts.rootHasKeys),
      AccountMFAEnabled: Number(counts.rootHasMfa),
      AccountPasswordPresent: Number(counts.rootHasPassword),
      AccountSigningCertificatesPresent: Number(counts.rootHasCertificates),
      AssumeRolePolicySizeQuota: quotas.AssumeRolePolicySize,
      AttachedPoliciesPerGroupQuota: quotas.PoliciesPerGroup,
      AttachedPoliciesPerRoleQuota: quotas.PoliciesPerRole,
      AttachedPoliciesPerUserQuota: quotas.PoliciesPerUser,
      // 1: tokens that are valid in the Regions that are enabled by default; 2: in all.
      GlobalEndpointTokenVersion: counts.tokenVersion,
      GroupPolicySizeQuota: quotas.InlinePolicySizePerGroup,
      Groups: counts.groups,
      GroupsPerUserQuota: quotas.GroupsPerUser,
      GroupsQuota: quotas.GroupsPerAccount,
      InstanceProfiles: counts.instanceProfiles,
      InstanceProfilesQuota: quotas.InstanceProfilesPerAccount,
      MFADevices: counts.mfaDevices,
      MFADevicesInUse: counts.mfaDevicesInUse,
      Policies: counts.policies,
      PoliciesQuota: quotas.PoliciesPerAccount,
      PolicySizeQuota: quotas.PolicySize,
      PolicyVersionsInUse: counts.policyVersions,
      PolicyVersionsInUseQuota: quotas.PolicyVersionsPerAccount,
      Providers: counts.providers,
      RolePolicySizeQuota: quotas.InlinePolicySizePerRole,
      Roles: counts.roles,
      RolesQuota: quotas.RolesPerAccount,
      ServerCertificates: counts.serverCertificates,
      ServerCertificatesQuota: quotas.ServerCertificatesPerAccount,
      SigningCertificatesPerUserQuota: quotas.SigningCertificatesPerUser,
      UserPolicySizeQuota: quotas.InlinePolicySizePerUser,
      Users: counts.users,
      UsersQuota: quotas.UsersPerAccount,
      VersionsPerPolicyQuota: quotas.VersionsPerPolicy,
    };
    return { SummaryMap };
  },
});
