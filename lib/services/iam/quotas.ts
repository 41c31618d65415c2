/** IAM's quotas. Source: IAM User Guide, "IAM and AWS STS quotas" (reference_iam-quotas). */
export const quotas = {
  UsersPerAccount: 5000,
  GroupsPerAccount: 300,
  PoliciesPerAccount: 1500,
  PolicyVersionsPerAccount: 10_000,
  ServerCertificatesPerAccount: 20,
  InstanceProfilesPerAccount: 1000,
  RolesPerAccount: 1000,
  GroupsPerUser: 10,
  PoliciesPerUser: 10,
  PoliciesPerGroup: 10,
  PoliciesPerRole: 20,
  AccessKeysPerUser: 2,
  SigningCertificatesPerUser: 2,
  SSHPublicKeysPerUser: 5,
  /** Of one user, for one service. */
  ServiceSpecificCredentialsPerService: 2,
  MFADevicesPerUser: 8,
  OpenIdConnectProvidersPerAccount: 100,
  ClientIdsPerOpenIdConnectProvider: 100,
  ThumbprintsPerOpenIdConnectProvider: 5,
  SAMLProvidersPerAccount: 100,
  PrivateKeysPerSAMLProvider: 2,
  /** Certificates in its metadata by which it signs. */
  KeysPerSAMLProvider: 10,
  /** Equal to the quota of users. */
  VirtualMFADevicesPerAccount: 5000,
  TagsPerResource: 50,
  VersionsPerPolicy: 5,
  /** Characters without white space. */
  PolicySize: 6144,
  InlinePolicySizePerUser: 2048,
  InlinePolicySizePerGroup: 5120,
  AssumeRolePolicySize: 2048,
  InlinePolicySizePerRole: 10_240,
} as const;
