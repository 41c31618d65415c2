import type { GetAccountSummaryResponse, SummaryKeyType } from "@aws-sdk/client-iam";
import { z } from "zod";
import { quotasWith } from "../adjusted-quotas";
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
    const own = quotasWith(counts.quotas);
    const SummaryMap: Record<SummaryKeyType, number> = {
      AccessKeysPerUserQuota: quotas.AccessKeysPerUser,
      AccountAccessKeysPresent: Number(counts.rootHasKeys),
      AccountMFAEnabled: Number(counts.rootHasMfa),
      AccountPasswordPresent: Number(counts.rootHasPassword),
      AccountSigningCertificatesPresent: Number(counts.rootHasCertificates),
      AssumeRolePolicySizeQuota: own.AssumeRolePolicySize,
      AttachedPoliciesPerGroupQuota: quotas.PoliciesPerGroup,
      AttachedPoliciesPerRoleQuota: own.PoliciesPerRole,
      AttachedPoliciesPerUserQuota: own.PoliciesPerUser,
      // 1: tokens that are valid in the Regions that are enabled by default; 2: in all.
      GlobalEndpointTokenVersion: counts.tokenVersion,
      GroupPolicySizeQuota: quotas.InlinePolicySizePerGroup,
      Groups: counts.groups,
      GroupsPerUserQuota: quotas.GroupsPerUser,
      GroupsQuota: own.GroupsPerAccount,
      InstanceProfiles: counts.instanceProfiles,
      InstanceProfilesQuota: own.InstanceProfilesPerAccount,
      MFADevices: counts.mfaDevices,
      MFADevicesInUse: counts.mfaDevicesInUse,
      Policies: counts.policies,
      PoliciesQuota: own.PoliciesPerAccount,
      PolicySizeQuota: quotas.PolicySize,
      PolicyVersionsInUse: counts.policyVersions,
      PolicyVersionsInUseQuota: quotas.PolicyVersionsPerAccount,
      Providers: counts.providers,
      RolePolicySizeQuota: quotas.InlinePolicySizePerRole,
      Roles: counts.roles,
      RolesQuota: own.RolesPerAccount,
      ServerCertificates: counts.serverCertificates,
      ServerCertificatesQuota: own.ServerCertificatesPerAccount,
      SigningCertificatesPerUserQuota: quotas.SigningCertificatesPerUser,
      UserPolicySizeQuota: quotas.InlinePolicySizePerUser,
      Users: counts.users,
      UsersQuota: quotas.UsersPerAccount,
      VersionsPerPolicyQuota: quotas.VersionsPerPolicy,
    };
    return { SummaryMap };
  },
});
