import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { accessKeysStore } from "./store/access-keys";
import { rootOf } from "./store/account";
import { attachmentsStore } from "./store/attachments";
import { dashboardOf } from "./store/dashboard";
import { groupsStore } from "./store/groups";
import { holdingsStore } from "./store/holdings";
import { inlinePoliciesStore } from "./store/inline-policies";
import { loginProfilesStore } from "./store/login-profiles";
import { findManagedPolicy } from "./store/managed-policy";
import { membershipsStore } from "./store/memberships";
import { mfaDevicesStore } from "./store/mfa-devices";
import { policiesStore } from "./store/policies";
import { settingsStore } from "./store/settings";
import { countsOf } from "./store/summary";
import { trailStore } from "./store/trail";
import { userOverview } from "./store/user-overview";
import { usersStore } from "./store/users";

/** Everything that IAM keeps, for one account over one connection. */
export const storeOver = (sql: Sql, accountId: string) => ({
  users: usersStore(sql, accountId),
  groups: groupsStore(sql, accountId),
  memberships: membershipsStore(sql, accountId),
  policies: policiesStore(sql, accountId),
  attachments: attachmentsStore(sql, accountId),
  inlinePolicies: inlinePoliciesStore(sql, accountId),
  accessKeys: accessKeysStore(sql, accountId),
  loginProfiles: loginProfilesStore(sql, accountId),
  mfaDevices: mfaDevicesStore(sql, accountId),
  settings: settingsStore(sql, accountId),
  userOverview: userOverview(sql, accountId),
  holdings: holdingsStore(sql, accountId),
  counts: countsOf(sql, accountId),
  dashboard: dashboardOf(sql, accountId),
  trail: trailStore(sql, accountId),
  root: rootOf(sql, accountId),
  managedPolicy: (arn: string) => findManagedPolicy(sql, accountId, arn),
});

export type IamStore = ReturnType<typeof storeOver>;

export const iamService: Service<IamStore> = { name: "iam", eventSource: "iam.amazonaws.com", storeOver };

/** The kit bound to IAM: every IAM operation is made by it. */
export const defineIamOperation = operationsOf(iamService);
