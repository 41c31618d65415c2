/** Where the pages are. Every link names its page through here, so that a path is written once. */
export const consolePaths = {
  dashboard: "/iam",
  groups: "/iam/groups",
  createGroup: "/iam/groups/create",
  group: (name: string, section?: string) => withSection(`/iam/groups/${encodeURIComponent(name)}`, section),
  addUsersToGroup: (name: string) => `/iam/groups/${encodeURIComponent(name)}/add-users`,
  attachGroupPolicies: (name: string) => `/iam/groups/${encodeURIComponent(name)}/attach-policies`,
  /** Creates an inline policy, or edits the one that is named. */
  groupInlinePolicy: (name: string, policy?: string) =>
    `/iam/groups/${encodeURIComponent(name)}/inline-policy${policy === undefined ? "" : `?policyName=${encodeURIComponent(policy)}`}`,
  users: "/iam/users",
  createUser: "/iam/users/create",
  /** The wizard, with a name typed and console access chosen: the way back from Identity Center. */
  createUserNamed: (userName: string) => `/iam/users/create?${new URLSearchParams({ userName })}`,
  user: (name: string, section?: string) => withSection(`/iam/users/${encodeURIComponent(name)}`, section),
  assignMfa: (name: string) => `/iam/users/${encodeURIComponent(name)}/assign-mfa`,
  addPermissions: (name: string) => `/iam/users/${encodeURIComponent(name)}/add-permissions`,
  userBoundary: (name: string) => `/iam/users/${encodeURIComponent(name)}/permissions-boundary`,
  addToGroups: (name: string) => `/iam/users/${encodeURIComponent(name)}/add-to-groups`,
  /** Creates an inline policy, or edits the one that is named. */
  userInlinePolicy: (name: string, policy?: string) =>
    `/iam/users/${encodeURIComponent(name)}/inline-policy${policy === undefined ? "" : `?policyName=${encodeURIComponent(policy)}`}`,
  createAccessKey: (name: string) => `/iam/users/${encodeURIComponent(name)}/create-access-key`,
  roles: "/iam/roles",
  createRole: "/iam/roles/create",
  /** The wizard, with a provider chosen that shall be trusted. */
  roleForProvider: (arn: string) =>
    `/iam/roles/create?${new URLSearchParams({
      trustedEntityType: arn.includes(":saml-provider/") ? "SAML" : "WEB_IDENTITY",
      provider: arn,
    })}`,
  role: (name: string, section?: string) => withSection(`/iam/roles/${encodeURIComponent(name)}`, section),
  attachRolePolicies: (name: string) => `/iam/roles/${encodeURIComponent(name)}/attach-policies`,
  /** Creates an inline policy, or edits the one that is named. */
  roleInlinePolicy: (name: string, policy?: string) =>
    `/iam/roles/${encodeURIComponent(name)}/inline-policy${policy === undefined ? "" : `?policyName=${encodeURIComponent(policy)}`}`,
  roleBoundary: (name: string) => `/iam/roles/${encodeURIComponent(name)}/permissions-boundary`,
  editTrustPolicy: (name: string) => `/iam/roles/${encodeURIComponent(name)}/edit-trust-policy`,
  identityProviders: "/iam/identity-providers",
  createIdentityProvider: "/iam/identity-providers/create",
  identityProvider: (arn: string, section?: string) =>
    withSection(`/iam/identity-providers/${encodeURIComponent(arn)}`, section),
  policies: "/iam/policies",
  createPolicy: "/iam/policies/create",
  policy: (arn: string, section?: string) => withSection(`/iam/policies/${encodeURIComponent(arn)}`, section),
  /** Into the policy's summary: a service, and one of its actions. */
  policySummary: (arn: string, drill: { effect: string; service: string; action?: string }) =>
    `/iam/policies/${encodeURIComponent(arn)}?${new URLSearchParams({ section: "permissions", ...drill })}`,
  /** What changed between two versions. */
  policyDifference: (arn: string, from: string, to: string) =>
    `/iam/policies/${encodeURIComponent(arn)}?${new URLSearchParams({ section: "policy_versions", from, to })}`,
  editPolicy: (arn: string) => `/iam/policies/${encodeURIComponent(arn)}/edit`,
  attachPolicy: (arn: string) => `/iam/policies/${encodeURIComponent(arn)}/attach`,
  detachPolicy: (arn: string) => `/iam/policies/${encodeURIComponent(arn)}/detach`,
  setAsBoundary: (arn: string) => `/iam/policies/${encodeURIComponent(arn)}/set-boundary`,
  securityCredentials: "/iam/security-credentials",
  /** The same, with the dialog that changes the password. */
  changeOwnPassword: "/iam/security-credentials?change=password",
  assignOwnMfa: "/iam/security-credentials/assign-mfa",
  createOwnAccessKey: "/iam/security-credentials/create-access-key",
  accountSettings: "/iam/account-settings",
  editPasswordPolicy: "/iam/account-settings/password-policy",
  credentialReport: "/iam/credential-report",
  /** The simulator; with an ARN, of that user, group or role. */
  policySimulator: (principal?: string) =>
    `/iam/policy-simulator${principal === undefined ? "" : `?${new URLSearchParams({ principal })}`}`,
  /** The simulator of policies that one writes there. */
  customSimulation: "/iam/policy-simulator?mode=custom",
  authorizationDetails: (eventId: string) => `/iam/authorization-details/${encodeURIComponent(eventId)}`,
  buckets: "/s3/buckets",
  createBucket: "/s3/buckets/create",
  bucket: (name: string, section?: string) => withSection(ofBucket(name), section),
  /** Keys may hold anything, dots and slashes of all kinds: they stand behind the question mark, where nobody reads them as a path. */
  folder: (bucket: string, prefix: string, versions = false) => {
    const asked = new URLSearchParams({ ...(prefix ? { prefix } : {}), ...(versions ? { versions: "1" } : {}) });
    return asked.size === 0 ? ofBucket(bucket) : `${ofBucket(bucket)}?${asked}`;
  },
  upload: (bucket: string, prefix: string) => `${ofBucket(bucket)}/upload?${new URLSearchParams({ prefix })}`,
  /** Without a version: the latest. */
  object: (bucket: string, key: string, versionId?: string) =>
    `${ofBucket(bucket)}/object?${new URLSearchParams({ key, ...(versionId === undefined ? {} : { versionId }) })}`,
  /** The object itself: `open` shows it, `download` saves it. */
  objectBody: (bucket: string, asked: Record<string, string>) =>
    `${ofBucket(bucket)}/object-body?${new URLSearchParams(asked)}`,
  editPublicAccess: (bucket: string) => `${ofBucket(bucket)}/block-public-access`,
  editBucketPolicy: (bucket: string) => `${ofBucket(bucket)}/policy`,
  events: "/cloudtrail/events",
  event: (eventId: string) => `/cloudtrail/events/${encodeURIComponent(eventId)}`,
  /**
   * With what a link of AWS says: `switchrole?roleName=R&account=A`. With `session: "new"` the role opens beside this
   * session instead of over it. `refused`: the switch was tried and refused; the event that explains it, or `yes`.
   */
  switchRole: (
    role: Partial<
      Record<"account" | "roleName" | "displayName" | "color" | "redirect" | "session" | "refused", string>
    > = {},
  ) => {
    const query = new URLSearchParams(role).toString();
    return query ? `/switchrole?${query}` : "/switchrole";
  },
  /** Takes a form: a role that one switched to before. */
  switchRoleOfHistory: "/switchrole/history",
  switchBack: "/switchback",
  identityCenter: "/singlesignon",
  /** From the wizard for IAM users, with the name that was typed there. */
  identityCenterFor: (userName: string) => `/singlesignon?${new URLSearchParams({ userName })}`,
  larchIdp: "/larch-idp",
  larchCi: "/larch-ci",
  labs: "/labs",
  lab: (id: string) => `/labs/${encodeURIComponent(id)}`,
  labAttempt: "/labs/attempt",
  billing: "/billing",
  account: "/account",
  settings: "/settings",
  signOut: "/signout",
  signOutOfAll: "/signout?all",
  signIn: "/signin",
  signInAsRoot: "/signin/root",
  signInToAccount: (accountId: string) => `/signin/${accountId}/console`,
  /** Leads back to a page. */
  signInTo: (path: string) => `/signin?redirect=${encodeURIComponent(path)}`,
} as const;

const ofBucket = (name: string) => `/s3/buckets/${encodeURIComponent(name)}`;

const withSection = (path: string, section: string | undefined) =>
  section === undefined ? path : `${path}?section=${encodeURIComponent(section)}`;
