import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { accessKeysStore } from "./store/access-keys";
import { rootOf } from "./store/account";
import { accountFeaturesStore } from "./store/account-features";
import { attachmentsStore } from "./store/attachments";
import { authorizationDetailsOf } from "./store/authorization-details";
import { credentialReportStore } from "./store/credential-report";
import { dashboardOf } from "./store/dashboard";
import { entityPoliciesStore } from "./store/entity-policies";
import { groupPoliciesOf } from "./store/group-policies";
import { groupsStore } from "./store/groups";
import { holdingsStore } from "./store/holdings";
import { identityProvidersOf } from "./store/identity-providers";
import { inlinePoliciesStore } from "./store/inline-policies";
import { instanceProfilesStore } from "./store/instance-profiles";
import { lastAccessedStore } from "./store/last-accessed";
import { loginProfilesStore } from "./store/login-profiles";
import { findManagedPolicy } from "./store/managed-policy";
import { membershipsStore } from "./store/memberships";
import { mfaDevicesStore } from "./store/mfa-devices";
import { oidcProvidersStore } from "./store/oidc-providers";
import { policiesStore } from "./store/policies";
import { roleOverview } from "./store/role-overview";
import { rolePoliciesOf } from "./store/role-policies";
import { rolesStore } from "./store/roles";
import { samlProvidersStore } from "./store/saml-providers";
import { searchOf } from "./store/search";
import { serverCertificatesStore } from "./store/server-certificates";
import { serviceSpecificCredentialsStore } from "./store/service-specific-credentials";
import { settingsStore } from "./store/settings";
import { signingCertificatesStore } from "./store/signing-certificates";
import { sshPublicKeysStore } from "./store/ssh-public-keys";
import { countsOf } from "./store/summary";
import { trailStore } from "./store/trail";
import { userOverview } from "./store/user-overview";
import { usersStore } from "./store/users";

/** Everything that IAM keeps, for one account over one connection. */
export const storeOver = (sql: Sql, accountId: string) => ({
  users: usersStore(sql, accountId),
  groups: groupsStore(sql, accountId),
  memberships: membershipsStore(sql, accountId),
  roles: rolesStore(sql, accountId),
  instanceProfiles: instanceProfilesStore(sql, accountId),
  policies: policiesStore(sql, accountId),
  attachments: attachmentsStore(sql, accountId),
  inlinePolicies: inlinePoliciesStore(sql, accountId),
  entityPolicies: entityPoliciesStore(sql, accountId),
  features: accountFeaturesStore(sql, accountId),
  authorizationDetails: authorizationDetailsOf(sql, accountId),
  credentialReport: credentialReportStore(sql, accountId),
  lastAccessed: lastAccessedStore(sql, accountId),
  accessKeys: accessKeysStore(sql, accountId),
  loginProfiles: loginProfilesStore(sql, accountId),
  mfaDevices: mfaDevicesStore(sql, accountId),
  serverCertificates: serverCertificatesStore(sql, accountId),
  oidcProviders: oidcProvidersStore(sql, accountId),
  samlProviders: samlProvidersStore(sql, accountId),
  sshPublicKeys: sshPublicKeysStore(sql, accountId),
  signingCertificates: signingCertificatesStore(sql, accountId),
  serviceSpecificCredentials: serviceSpecificCredentialsStore(sql, accountId),
  settings: settingsStore(sql, accountId),
  userOverview: userOverview(sql, accountId),
  roleOverview: roleOverview(sql, accountId),
  rolePolicies: rolePoliciesOf(sql, accountId),
  groupPolicies: groupPoliciesOf(sql, accountId),
  holdings: holdingsStore(sql, accountId),
  counts: countsOf(sql, accountId),
  dashboard: dashboardOf(sql, accountId),
  identityProviders: identityProvidersOf(sql, accountId),
  trail: trailStore(sql, accountId),
  search: searchOf(sql, accountId),
  root: rootOf(sql, accountId),
  managedPolicy: (arn: string) => findManagedPolicy(sql, accountId, arn),
});

export type IamStore = ReturnType<typeof storeOver>;

export const iamService: Service<IamStore> = { name: "iam", eventSource: "iam.amazonaws.com", storeOver };

/** The kit bound to IAM: every IAM operation is made by it. */
export const defineIamOperation = operationsOf(iamService);
