import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { type PartsOf, partsOnDemand } from "@/lib/operation/parts-on-demand";
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
import { ownQuotasOf } from "./store/own-quota";
import { policiesStore } from "./store/policies";
import { policySearch } from "./store/policy-search";
import { policyVersionsStore } from "./store/policy-versions";
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

/** Everything that IAM keeps, by how each part of it is made. */
const parts = {
  users: usersStore,
  groups: groupsStore,
  memberships: membershipsStore,
  roles: rolesStore,
  instanceProfiles: instanceProfilesStore,
  ownQuotas: ownQuotasOf,
  policies: policiesStore,
  policyVersions: policyVersionsStore,
  policySearch: policySearch,
  attachments: attachmentsStore,
  inlinePolicies: inlinePoliciesStore,
  entityPolicies: entityPoliciesStore,
  features: accountFeaturesStore,
  authorizationDetails: authorizationDetailsOf,
  credentialReport: credentialReportStore,
  lastAccessed: lastAccessedStore,
  accessKeys: accessKeysStore,
  loginProfiles: loginProfilesStore,
  mfaDevices: mfaDevicesStore,
  serverCertificates: serverCertificatesStore,
  oidcProviders: oidcProvidersStore,
  samlProviders: samlProvidersStore,
  sshPublicKeys: sshPublicKeysStore,
  signingCertificates: signingCertificatesStore,
  serviceSpecificCredentials: serviceSpecificCredentialsStore,
  settings: settingsStore,
  userOverview: userOverview,
  roleOverview: roleOverview,
  rolePolicies: rolePoliciesOf,
  groupPolicies: groupPoliciesOf,
  holdings: holdingsStore,
  counts: countsOf,
  dashboard: dashboardOf,
  identityProviders: identityProvidersOf,
  trail: trailStore,
  search: searchOf,
  root: rootOf,
  managedPolicy: (sql: Sql, accountId: string) => (arn: string) => findManagedPolicy(sql, accountId, arn),
};

/** For one account over one connection. */
export type IamStore = PartsOf<typeof parts>;
export const storeOver = partsOnDemand(parts);

export const iamService: Service<IamStore> = { name: "iam", eventSource: "iam.amazonaws.com", storeOver };

/** The kit bound to IAM: every IAM operation is made by it. */
export const defineIamOperation = operationsOf(iamService);
