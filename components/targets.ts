/**
 * The registry of target ids: what a test, a lab and a hotspot call the same thing by. A target is written as
 * `data-testid`; its id is `area.element` or `area.element[key]` and never changes with the era or with a label.
 * For a control one fills or ticks, the target sits on the native input (`nativeInputAttributes`).
 */
import type { Era } from "./shell/session-facts";

export interface TargetFacts {
  /** With an empty pair of brackets where a key belongs: `users.row[]`. */
  id: string;
  /** The console path where it stands, `*` for every page. */
  page: string;
  era: Era | "both";
  about: string;
}

const registered = new Map<string, TargetFacts>();

/** Every target that the console knows, for documents and for the test that looks for them. */
export const targetRegistry: ReadonlyMap<string, TargetFacts> = registered;

function target(id: string, page: string, about: string, era: TargetFacts["era"] = "both"): string {
  registered.set(id, { id, page, era, about });
  return id;
}

/** A target with a key: `keyed("users.row[]", …)("ben")` is `users.row[ben]`. */
function keyed(id: string, page: string, about: string, era: TargetFacts["era"] = "both"): (key: string) => string {
  target(id, page, about, era);
  return (key) => id.replace("[]", () => `[${key}]`);
}

/** The targets that every table has. `area` is the plural of what stands in it: `users`. */
function table(area: string, page: string) {
  return {
    area,
    table: target(`${area}.table`, page, "the table"),
    row: keyed(`${area}.row[]`, page, "a row, by its key"),
    link: keyed(`${area}.row[].link`, page, "the link of a row"),
    select: keyed(`${area}.row[].select`, page, "the check box or radio button of a row"),
    expand: keyed(`${area}.row[].expand`, page, "opens what a row hides"),
    selectAll: target(`${area}.select-all`, page, "the check box of all rows"),
    filter: target(`${area}.filter`, page, "the search field"),
    clearFilter: target(`${area}.clear-filter`, page, "takes the filter away where nothing matches"),
    typeFilter: target(`${area}.type-filter`, page, "the filter by type"),
    create: target(`${area}.create`, page, "the button that creates or adds"),
    delete: target(`${area}.delete`, page, "the button that deletes or removes"),
    refresh: target(`${area}.refresh`, page, "reads the table again"),
    preferences: target(`${area}.preferences`, page, "columns, page size, wrapping"),
    pagination: target(`${area}.pagination`, page, "the pages"),
    info: target(`${area}.info`, page, "opens the help panel"),
    denied: target(`${area}.denied`, page, "what stands in place of rows that one may not see"),
  };
}
export type TableTargets = ReturnType<typeof table>;

/** The targets that every detail page has. `area` is the singular: `user`. */
function detail(area: string, page: string) {
  return {
    area,
    tab: keyed(`${area}.tab[]`, page, "a tab, by its section"),
    summary: keyed(`${area}.summary[]`, page, "a field of the summary"),
    edit: target(`${area}.edit`, page, "opens the form that changes it"),
    delete: target(`${area}.delete`, page, "opens the dialog that deletes it"),
  };
}
export type DetailTargets = ReturnType<typeof detail>;

export const tables = {
  users: table("users", "/iam/users"),
  groups: table("groups", "/iam/groups"),
  policies: table("policies", "/iam/policies"),
  roles: table("roles", "/iam/roles"),
  rolePolicies: table("role-policies", "/iam/roles/[roleName]"),
  roleTags: table("role-tags", "/iam/roles/[roleName]?section=tags"),
  lastAccessed: table("last-accessed", "/iam/roles/[roleName]?section=access_advisor"),
  lastAccessedActions: table("last-accessed-actions", "/iam/roles/[roleName]?section=access_advisor"),
  userPolicies: table("user-policies", "/iam/users/[userName]"),
  userGroups: table("user-groups", "/iam/users/[userName]?section=groups"),
  userTags: table("user-tags", "/iam/users/[userName]?section=tags"),
  userMfaDevices: table("user-mfa-devices", "/iam/users/[userName]?section=security_credentials"),
  bedrockKeys: table("bedrock-keys", "/iam/users/[userName]?section=security_credentials"),
  sshKeys: table("ssh-keys", "/iam/users/[userName]?section=security_credentials"),
  gitCredentials: table("git-credentials", "/iam/users/[userName]?section=security_credentials"),
  keyspacesCredentials: table("keyspaces-credentials", "/iam/users/[userName]?section=security_credentials"),
  signingCertificates: table("signing-certificates", "/iam/users/[userName]?section=security_credentials"),
  groupUsers: table("group-users", "/iam/groups/[groupName]"),
  groupPolicies: table("group-policies", "/iam/groups/[groupName]?section=permissions"),
  identityProviders: table("identity-providers", "/iam/identity-providers"),
  stsEndpoints: table("sts-endpoints", "/iam/account-settings"),
  audiences: table("audiences", "/iam/identity-providers/[providerArn]"),
  samlKeys: table("saml-keys", "/iam/identity-providers/[providerArn]"),
  identityProviderTags: table("identity-provider-tags", "/iam/identity-providers/[providerArn]?section=tags"),
  policyEntities: table("policy-entities", "/iam/policies/[policyArn]?section=entities_attached"),
  policyBoundaries: table("policy-boundaries", "/iam/policies/[policyArn]?section=entities_attached"),
  policyAllow: table("policy-allow", "/iam/policies/[policyArn]"),
  policyDeny: table("policy-deny", "/iam/policies/[policyArn]"),
  policyResources: table("policy-resources", "/iam/policies/[policyArn]"),
  policyVersions: table("policy-versions", "/iam/policies/[policyArn]?section=policy_versions"),
  policyTags: table("policy-tags", "/iam/policies/[policyArn]?section=tags"),
  credentialReport: table("credential-report", "/iam/credential-report"),
  simulation: table("simulation", "/iam/policy-simulator"),
  pickUsers: table("pick-users", "*"),
  pickGroups: table("pick-groups", "*"),
  pickPolicies: table("pick-policies", "*"),
  pickEntities: table("pick-entities", "*"),
  events: table("events", "/cloudtrail/events"),
  buckets: table("buckets", "/s3/buckets"),
  objects: table("objects", "/s3/buckets/[bucketName]"),
  bucketTags: table("bucket-tags", "/s3/buckets/[bucketName]?section=properties"),
  objectTags: table("object-tags", "/s3/buckets/[bucketName]/object"),
  objectVersions: table("object-versions", "/s3/buckets/[bucketName]/object"),
  objectMetadata: table("object-metadata", "/s3/buckets/[bucketName]/object"),
  uploadFiles: table("upload-files", "/s3/buckets/[bucketName]/upload"),
} as const;

export const details = {
  user: detail("user", "/iam/users/[userName]"),
  group: detail("group", "/iam/groups/[groupName]"),
  role: detail("role", "/iam/roles/[roleName]"),
  policy: detail("policy", "/iam/policies/[policyArn]"),
  identityProvider: detail("identity-provider", "/iam/identity-providers/[providerArn]"),
} as const;

export const navTargets = {
  home: target("nav.home", "*", "our mark: the way home"),
  services: target("nav.services", "*", "opens the list of services"),
  service: keyed("nav.services.service[]", "*", "a service in that list"),
  search: target("nav.search", "*", "searches the pages"),
  searchResult: keyed("nav.search.result[]", "*", "a page that was found"),
  region: target("nav.region", "*", "the region, Global on IAM's pages"),
  settings: target("nav.settings", "*", "opens the settings"),
  mode: keyed("nav.settings.mode[]", "*", "light, dark or browser"),
  commandLine: target("nav.command-line", "*", "opens the command drawer, from the bar"),
  commandLineOfFooter: target("nav.footer.command-line", "*", "opens the command drawer, from the footer"),
  help: target("nav.help", "*", "opens the help"),
  accountMenu: target("nav.account-menu", "*", "opens the account menu"),
  accountId: target("nav.account-menu.account-id", "*", "the account id, to copy"),
  account: target("nav.account-menu.account", "*", "to the account page"),
  billing: target("nav.account-menu.billing", "*", "to the bills"),
  securityCredentials: target("nav.account-menu.security-credentials", "*", "to one's own credentials"),
  switchRole: target("nav.account-menu.switch-role", "*", "to the page that switches the role"),
  switchBack: target("nav.account-menu.switch-back", "*", "back to one's own identity"),
  roleOfHistory: keyed("nav.account-menu.role[]", "*", "a role that one switched to, from 1"),
  addSession: target("nav.account-menu.add-session", "*", "signs in once more, beside this session", "current"),
  otherSession: keyed("nav.account-menu.session[]", "*", "another session of the browser, by its place", "current"),
  signOutOfAll: target("nav.account-menu.sign-out-of-all", "*", "ends all sessions of the browser", "current"),
  signOut: target("nav.account-menu.sign-out", "*", "signs out"),
} as const;

export const commandLineTargets = {
  panel: target("command-line.panel", "*", "the command drawer"),
  log: target("command-line.log", "*", "commands and their output"),
  input: target("command-line.input", "*", "where commands are typed"),
  completions: target("command-line.completions", "*", "what Tab offers"),
  run: target("command-line.run", "*", "runs the command"),
  credentials: keyed("command-line.credentials[]", "*", "which credentials a command used, and why; from 1"),
  upload: target("command-line.upload", "*", "puts a file into the home folder"),
  clear: target("command-line.clear", "*", "empties the log"),
} as const;

/** `sidenavTargets.users`: the entries of the side navigation, by the name of their page. */
export const sidenavTargets = {
  home: target("sidenav.home", "*", "the heading: to the dashboard"),
  search: target("sidenav.search", "*", "searches IAM's pages, users, groups, roles, policies and access keys"),
  dashboard: target("sidenav.dashboard", "*", "to the dashboard"),
  groups: target("sidenav.groups", "*", "to the groups"),
  users: target("sidenav.users", "*", "to the users"),
  roles: target("sidenav.roles", "*", "to the roles"),
  policies: target("sidenav.policies", "*", "to the policies"),
  "identity-providers": target("sidenav.identity-providers", "*", "to the identity providers"),
  "account-settings": target("sidenav.account-settings", "*", "to the account settings"),
  "policy-simulator": target("sidenav.policy-simulator", "*", "to the policy simulator", "current"),
  "credential-report": target("sidenav.credential-report", "*", "to the credential report"),
} as const;

export const sidenavTargetsOfSearch = {
  result: keyed("sidenav.search.result[]", "*", "what the search of IAM found"),
} as const;

export const sessionTargets = {
  signInAgain: target("session.sign-in-again", "*", "to the sign-in, once the session is over"),
} as const;

export const wizardTargets = {
  next: target("wizard.next", "*", "to the next step"),
  previous: target("wizard.previous", "*", "to the step before"),
  cancel: target("wizard.cancel", "*", "leaves the wizard"),
  submit: target("wizard.submit", "*", "does what the wizard prepared"),
  step: keyed("wizard.step[]", "*", "a step in the list of steps, from 1"),
} as const;

export const confirmTargets = {
  input: target("confirm.input", "*", "where one types what is asked"),
  submit: target("confirm.submit", "*", "confirms"),
  cancel: target("confirm.cancel", "*", "leaves the dialog"),
} as const;

/** `flashTarget("user.created")`: a message on top of the page, by its id in the catalogue. */
export const flashTarget = keyed("flash[]", "*", "a message, by its id in the catalogue");

export const denialTargets = {
  box: keyed(
    "denied[]",
    "*",
    "what stands in place of a part that one may not see, by the action, and the table where several ask it: `iam:ListUsers`",
  ),
  copy: keyed("denied[].copy", "*", "copies the refusal"),
  explain: keyed("denied[].explain", "*", "opens the explanation of the refusal"),
} as const;

export const explanationTargets = {
  root: target("explanation", "/iam/authorization-details/[eventId]", "the whole explanation"),
  layer: keyed("explanation.layer[]", "/iam/authorization-details/[eventId]", "a layer of the evaluation"),
  deciding: keyed("explanation.deciding[]", "/iam/authorization-details/[eventId]", "a statement that decided"),
  missing: target("explanation.missing", "/iam/authorization-details/[eventId]", "the smallest thing that is missing"),
} as const;

export const formTargets = {
  tagAdd: target("tags.add", "*", "one more tag", "current"),
  tagKey: keyed("tags.key[]", "*", "the key of a tag, from 1"),
  tagValue: keyed("tags.value[]", "*", "the value of a tag, from 1"),
  tagRemove: keyed("tags.remove[]", "*", "takes a tag away, from 1"),
} as const;

export const pickerTables = {
  boundaries: table("pick-boundary", "*"),
  dialogPolicies: table("group-dialog-policies", "/iam/users/create"),
  importPolicies: table("import-policies", "*"),
} as const;

const userWizard = "/iam/users/create";
export const userWizardTargets = {
  name: target("user-wizard.name", userWizard, "the name of the (first) user"),
  nameAt: keyed("user-wizard.name[]", userWizard, "the name of a further user, from 2", "2020"),
  addName: target("user-wizard.add-name", userWizard, "one more user", "2020"),
  removeName: keyed("user-wizard.remove-name[]", userWizard, "takes a user away, from 1", "2020"),
  programmaticAccess: target("user-wizard.programmatic-access", userWizard, "an access key for each user", "2020"),
  consoleAccess: target("user-wizard.console-access", userWizard, "a password for each user"),
  userKind: keyed("user-wizard.user-kind[]", userWizard, "which kind of user: `iam` or `identity-center`", "current"),
  way: keyed("user-wizard.permissions[]", userWizard, "how permissions are given: `groups`, `copy`, `attach`"),
  createGroup: target("user-wizard.create-group", userWizard, "opens the dialog that creates a group"),
  boundary: keyed("user-wizard.boundary[]", userWizard, "without a permissions boundary or with one: `none`, `use`"),
  boundarySection: target("user-wizard.boundary-section", userWizard, "opens the part on the permissions boundary"),
  edit: keyed("user-wizard.edit[]", userWizard, "from the review back to a step, from 1", "current"),
  download: target("user-wizard.download", userWizard, "saves the new credentials as a .csv file"),
  emailInstructions: keyed("user-wizard.email[]", userWizard, "drafts a message to a new user"),
  result: keyed("user-wizard.result[]", userWizard, "a new credential: `sign-in-url`, `user-name`, `password`"),
  resultRow: keyed("user-wizard.result-row[]", userWizard, "the row of a new user", "2020"),
} as const;

const providerPage = "/iam/identity-providers/[providerArn]";
export const identityProviderTargets = {
  audienceActions: target("identity-provider.audience-actions", providerPage, "the menu: adds and removes audiences"),
  manageThumbprints: target("identity-provider.manage-thumbprints", providerPage, "opens the form of the thumbprints"),
  downloadMetadata: target("identity-provider.download-metadata", providerPage, "saves the metadata document"),
  replaceMetadata: target("identity-provider.replace-metadata", providerPage, "opens the form of another one"),
} as const;

const addProvider = "/iam/identity-providers/create";
export const addProviderTargets = {
  type: keyed("add-provider.type[]", addProvider, "`SAML` or `OpenID Connect`"),
  name: target("add-provider.name", addProvider, "the name of a SAML provider"),
  requireEncryption: target("add-provider.require-encryption", addProvider, "assertions must be encrypted"),
  url: target("add-provider.url", addProvider, "the URL of an OpenID Connect provider"),
  audience: target("add-provider.audience", addProvider, "its first audience"),
  submit: target("add-provider.submit", addProvider, "makes the provider known"),
} as const;

const switchRolePage = "/switchrole";
export const switchRoleTargets = {
  account: target("switchrole.account", switchRolePage, "the account of the role: id or alias"),
  roleName: target("switchrole.role", switchRolePage, "the role, with its path"),
  displayName: target("switchrole.display-name", switchRolePage, "how the bar calls the role"),
  color: target("switchrole.color", switchRolePage, "the colour of that name"),
  submit: target("switchrole.submit", switchRolePage, "switches to the role"),
} as const;

const roleWizard = "/iam/roles/create";
export const roleWizardTargets = {
  entity: keyed(
    "role-wizard.entity[]",
    roleWizard,
    "who is trusted: `service`, `account`, `web-identity`, `saml`, `custom`",
  ),
  service: target("role-wizard.service", roleWizard, "`Service or use case`"),
  useCase: keyed("role-wizard.use-case[]", roleWizard, "a use case of the service, by its name"),
  account: keyed("role-wizard.account[]", roleWizard, "`this` or `other` account"),
  accountId: target("role-wizard.account-id", roleWizard, "the other account's id"),
  requireExternalId: target("role-wizard.require-external-id", roleWizard, "an external id must be told"),
  externalId: target("role-wizard.external-id", roleWizard, "the external id"),
  requireMfa: target("role-wizard.require-mfa", roleWizard, "only with MFA"),
  provider: target("role-wizard.provider", roleWizard, "the identity provider"),
  field: keyed(
    "role-wizard.field[]",
    roleWizard,
    "what the provider asks: `audience`, `organization`, `repository`, `branch`",
  ),
  samlAccess: keyed("role-wizard.saml-access[]", roleWizard, "`programmatic` or `console`"),
  trustPolicy: target("role-wizard.trust-policy", roleWizard, "the custom trust policy as JSON"),
  boundary: keyed("role-wizard.boundary[]", roleWizard, "without a permissions boundary or with one: `none`, `use`"),
  boundarySection: target("role-wizard.boundary-section", roleWizard, "opens the part on the permissions boundary"),
  name: target("role-wizard.name", roleWizard, "the name of the new role"),
  description: target("role-wizard.description", roleWizard, "what the new role is for"),
  edit: keyed("role-wizard.edit[]", roleWizard, "from the review back to a step, from 1"),
} as const;

export const groupDialogTargets = {
  name: target("group-dialog.name", "/iam/users/create", "the name of the new group"),
  filter: target("group-dialog.filter", "/iam/users/create", "`Filter policies`", "2020"),
  create: target("group-dialog.create", "/iam/users/create", "creates the group"),
  cancel: target("group-dialog.cancel", "/iam/users/create", "leaves the dialog"),
} as const;

export const passwordTargets = {
  kind: keyed("password.kind[]", "*", "`autogenerated` or `custom`"),
  value: target("password.value", "*", "the custom password"),
  show: target("password.value.show", "*", "shows the custom password"),
  reset: target("password.reset", "*", "a new password at the next sign-in"),
} as const;

const bucketPage = "/s3/buckets/[bucketName]";
export const bucketTargets = {
  empty: target("buckets.empty", "/s3/buckets", "opens the dialog that deletes all objects of a bucket"),
  copyArn: target("buckets.copy-arn", "/s3/buckets", "copies the ARN of a bucket"),
  tab: keyed("bucket.tab[]", bucketPage, "a tab, by its section"),
  summary: keyed("bucket.summary[]", `${bucketPage}?section=properties`, "a field of the overview"),
  editVersioning: target(
    "bucket.edit-versioning",
    `${bucketPage}?section=properties`,
    "opens the dialog on versioning",
  ),
  access: target("bucket.access", `${bucketPage}?section=permissions`, "whether the bucket is public"),
  block: keyed("bucket.block[]", `${bucketPage}?section=permissions`, "a setting of Block public access"),
  editBlock: target("bucket.edit-block", `${bucketPage}?section=permissions`, "to the page that changes them"),
  policy: target("bucket.policy", `${bucketPage}?section=permissions`, "the bucket policy as JSON"),
  editPolicy: target("bucket.edit-policy", `${bucketPage}?section=permissions`, "to the page that changes it"),
  deletePolicy: target("bucket.delete-policy", `${bucketPage}?section=permissions`, "opens the dialog that deletes it"),
} as const;

export const objectTargets = {
  copyUri: target("objects.copy-uri", bucketPage, "copies the S3 URI of an object"),
  copyUrl: target("objects.copy-url", bucketPage, "copies the address of an object"),
  download: target("objects.download", bucketPage, "saves an object"),
  open: target("objects.open", bucketPage, "shows an object in a tab of its own"),
  showVersions: target("objects.show-versions", bucketPage, "shows all versions, delete markers too"),
  createFolder: target("objects.create-folder", bucketPage, "opens the dialog that creates a folder"),
  summary: keyed("object.summary[]", `${bucketPage}/object`, "a field of the overview"),
  share: target("object.share", `${bucketPage}/object`, "opens the dialog that makes a presigned URL"),
  downloadOne: target("object.download", `${bucketPage}/object`, "saves the object"),
  openOne: target("object.open", `${bucketPage}/object`, "shows the object in a tab of its own"),
  deleteOne: target("object.delete", `${bucketPage}/object`, "opens the dialog that deletes it"),
} as const;

export const uploadTargets = {
  addFiles: target("upload.add-files", `${bucketPage}/upload`, "chooses files"),
  addFolder: target("upload.add-folder", `${bucketPage}/upload`, "chooses a folder"),
  submit: target("upload.submit", `${bucketPage}/upload`, "sends the files"),
} as const;

export const editBlockTargets = {
  all: target("edit-block.all", `${bucketPage}/block-public-access`, "ticks all four settings"),
  setting: keyed("edit-block.setting[]", `${bucketPage}/block-public-access`, "one of the settings"),
  submit: target("edit-block.submit", `${bucketPage}/block-public-access`, "saves them"),
} as const;

export const bucketPolicyTargets = {
  document: target("bucket-policy.document", `${bucketPage}/policy`, "the policy as JSON"),
  submit: target("bucket-policy.submit", `${bucketPage}/policy`, "saves it"),
} as const;

export const bucketFormTargets = {
  name: target("bucket-form.name", "/s3/buckets/create", "the name of the new bucket"),
  submit: target("bucket-form.submit", "/s3/buckets/create", "creates the bucket"),
} as const;

export const eventTargets = {
  attribute: target("events.attribute", "/cloudtrail/events", "by which attribute the history is filtered"),
  value: target("events.value", "/cloudtrail/events", "the value of that attribute"),
  record: target("event.record", "/cloudtrail/events/[eventId]", "the record as JSON"),
  summary: keyed("event.summary[]", "/cloudtrail/events/[eventId]", "a field of the event"),
} as const;

export const signinTargets = {
  kind: keyed("signin.kind[]", "/signin", "who signs in: `root` or `user`", "2020"),
  resolving: target("signin.resolving", "/signin", "the root user's e-mail, or the account", "2020"),
  next: target("signin.next", "/signin/root", "to the password"),
  email: target("signin.email", "/signin/root", "the root user's e-mail"),
  account: target("signin.account", "/signin/[account]/console", "account id or alias"),
  userName: target("signin.username", "/signin/[account]/console", "the IAM user's name"),
  password: target("signin.password", "/signin/[account]/console", "the password"),
  showPassword: target("signin.show-password", "/signin/[account]/console", "shows the password"),
  remember: target("signin.remember", "/signin/[account]/console", "remembers account and user name"),
  submit: target("signin.submit", "/signin/[account]/console", "signs in"),
  problem: target("signin.problem", "/signin", "why it did not work"),
  toRoot: target("signin.to-root", "/signin", "to the root user's sign-in"),
  toUser: target("signin.to-user", "/signin/root", "to the IAM user's sign-in"),
  toDifferent: target("signin.to-different", "/signin/[account]/console", "forgets the remembered account"),
  oldPassword: target("signin.old-password", "/signin/change-password", "the password so far"),
  newPassword: target("signin.new-password", "/signin/change-password", "the new password"),
  retypePassword: target("signin.retype-password", "/signin/change-password", "the new password again"),
  confirmChange: target("signin.confirm-change", "/signin/change-password", "changes the password and signs in"),
} as const;

export const mfaSignInTargets = {
  code: target("mfa.code", "/signin/mfa", "the code of the second factor"),
  submit: target("mfa.submit", "/signin/mfa", "gives the code"),
  method: keyed("mfa.method[]", "/signin/mfa", "with which kind of device: `fido`, `virtual`, `hardware`"),
  chooseMethod: target("mfa.choose-method", "/signin/mfa", "to that kind of device"),
  otherMethods: target("mfa.other-methods", "/signin/mfa", "back to the choice of the kind of device"),
  usePasskey: target("mfa.use-passkey", "/signin/mfa", "asks the passkey or security key"),
  cancel: target("mfa.cancel", "/signin/mfa", "gives up the sign-in"),
  resyncCode1: target("mfa.resync-code-1", "/signin/mfa", "the first of two codes in a row"),
  resyncCode2: target("mfa.resync-code-2", "/signin/mfa", "the second of two codes in a row"),
  resync: target("mfa.resync", "/signin/mfa", "gives two codes, which sets the device's clock right"),
} as const;

const assignMfa = "/iam/users/[userName]/assign-mfa";
export const mfaTargets = {
  deviceName: target("mfa.device-name", assignMfa, "the name of the new device"),
  showQrCode: target("mfa.show-qr-code", assignMfa, "shows the QR code"),
  qrCode: target("mfa.qr-code", assignMfa, "the QR code"),
  showSecretKey: target("mfa.show-secret-key", assignMfa, "shows the secret key"),
  secretKey: target("mfa.secret-key", assignMfa, "the secret key"),
  kind: keyed("mfa.kind[]", assignMfa, "which kind of device: `fido`, `virtual`, `hardware`"),
  serialNumber: target("mfa.serial-number", assignMfa, "the serial number of a hardware token"),
  passkeyRefusal: target("mfa.passkey-refusal", assignMfa, "why the browser used no passkey or security key"),
  code: keyed("mfa.code[]", assignMfa, "a code of the device, 1 or 2"),
  resyncDevice: target(
    "user-mfa-devices.resync",
    "/iam/users/[userName]?section=security_credentials",
    "opens the dialog that sets a device's clock right",
  ),
} as const;

export const authenticatorTargets = {
  scan: target("authenticator.scan", "*", "scans the QR code on the page"),
  getHardwareToken: target("authenticator.get-hardware-token", "*", "hands out a hardware token"),
  fastForward: target("authenticator.fast-forward", "*", "moves the account's clock by 30 seconds"),
  device: keyed("authenticator.device[]", "*", "a device of the training authenticator"),
  code: keyed("authenticator.device[].code", "*", "the code that it shows"),
} as const;

const securityCredentials = "/iam/users/[userName]?section=security_credentials";
export const accessKeyTargets = {
  section: target("access-keys", securityCredentials, "the access keys"),
  create: target("access-keys.create", securityCredentials, "to the page that creates one"),
  card: keyed("access-keys.card[]", securityCredentials, "one access key, by its id"),
  actions: keyed("access-keys.actions[]", securityCredentials, "the menu of one access key"),
  field: keyed("access-keys.field[]", securityCredentials, "a fact of an access key: `AKIA….status`"),
  description: target("access-keys.description", securityCredentials, "the description of an access key"),
  useCase: keyed("access-key-wizard.use-case[]", "/iam/users/[userName]/create-access-key", "what the key is for"),
  confirmation: target(
    "access-key-wizard.confirmation",
    "/iam/users/[userName]/create-access-key",
    "goes on regardless",
  ),
  tag: target("access-key-wizard.description", "/iam/users/[userName]/create-access-key", "what the new key is for"),
  result: keyed("access-key-wizard.result[]", "/iam/users/[userName]/create-access-key", "`id` or `secret`"),
  download: target(
    "access-key-wizard.download",
    "/iam/users/[userName]/create-access-key",
    "saves the key as a .csv file",
  ),
} as const;

export const credentialTargets = {
  actions: keyed("credentials.actions[]", securityCredentials, "the menu of a table of credentials, by its area"),
  upload: target("credentials.upload", securityCredentials, "the text of a key or certificate"),
  expiration: target("credentials.expiration", securityCredentials, "how long a new API key holds", "current"),
  result: keyed("credentials.result[]", securityCredentials, "a new credential: `name`, `secret`"),
  download: target("credentials.download", securityCredentials, "saves the new credential as a .csv file"),
  close: target("credentials.close", securityCredentials, "leaves the dialog"),
} as const;

export const consoleSignInTargets = {
  link: target("console-sign-in.link", securityCredentials, "where the user signs in"),
  field: keyed("console-sign-in.field[]", securityCredentials, "a fact: `password`, `last-sign-in`"),
  enable: target("console-sign-in.enable", securityCredentials, "opens the dialog that enables console access"),
  manage: target("console-sign-in.manage", securityCredentials, "opens the dialog that resets or disables it"),
  update: target("console-sign-in.update-password", "/iam/security-credentials", "changes one's own password"),
  manageChoice: keyed("console-sign-in.manage[]", securityCredentials, "`reset` or `disable`"),
  revoke: target("console-sign-in.revoke", securityCredentials, "ends the user's sessions too"),
  result: keyed(
    "console-sign-in.result[]",
    securityCredentials,
    "a new credential: `sign-in-url`, `user-name`, `password`",
  ),
  download: target("console-sign-in.download", securityCredentials, "saves the new password as a .csv file"),
  close: target("console-sign-in.close", securityCredentials, "leaves the dialog"),
  currentPassword: target("own-password.current", "/iam/security-credentials", "the current password"),
  newPassword: target("own-password.new", "/iam/security-credentials", "the new password"),
  confirmPassword: target("own-password.confirm", "/iam/security-credentials", "the new password again"),
} as const;

const policyPage = "/iam/policies/[policyArn]";
export const policyTargets = {
  json: target("policy.json", policyPage, "the document of the default version"),
  view: keyed("policy.view[]", policyPage, "how the permissions are shown: `summary`, `json`"),
  actions: target("policy.actions", policyPage, "the actions of one service, by access level"),
  remaining: target("policy.remaining", policyPage, "shows what is not permitted, too"),
  attach: target("policy.attach", policyPage, "to the page that attaches it"),
  setBoundary: target("policy.set-boundary", policyPage, "to the page that makes it a boundary"),
  setDefault: target("policy-versions.set-default", policyPage, "makes a version the default one"),
  compare: target("policy-versions.compare", policyPage, "shows what changed between two versions"),
  difference: target("policy-versions.difference", policyPage, "what changed, line by line"),
  actionsMenu: target("policies.actions", "/iam/policies", "the menu: attach, detach"),
} as const;

export const editPolicyTargets = {
  document: target("edit-policy.document", "/iam/policies/[policyArn]/edit", "the document as JSON"),
  asDefault: target(
    "edit-policy.as-default",
    "/iam/policies/[policyArn]/edit",
    "makes the new version the default one",
  ),
} as const;

const simulatorPage = "/iam/policy-simulator";
export const simulatorTargets = {
  info: target("simulator.info", simulatorPage, "opens the help panel"),
  mode: keyed("simulator.mode[]", simulatorPage, "whose policies: `principal` or `custom`"),
  principal: target("simulator.principal", simulatorPage, "the user, group or role"),
  policy: keyed(
    "simulator.policy[]",
    simulatorPage,
    "the check box of a policy of the principal: its name; of a group's inline policy `name via group`",
  ),
  boundary: target("simulator.boundary", simulatorPage, "the check box of the principal's boundary"),
  addPolicy: target("simulator.add-policy", simulatorPage, "one more policy, for this simulation alone"),
  document: keyed("simulator.document[]", simulatorPage, "the JSON of a policy that one gives, from 1"),
  addBoundary: target("simulator.add-boundary", simulatorPage, "a boundary, for this simulation alone"),
  boundaryDocument: target("simulator.boundary-document", simulatorPage, "the JSON of that boundary"),
  service: target("simulator.service", simulatorPage, "the service whose actions are offered"),
  actions: target("simulator.actions", simulatorPage, "the actions of that service"),
  action: keyed("simulator.action[]", simulatorPage, "an action that is simulated, with its resources"),
  findKeys: target("simulator.find-keys", simulatorPage, "finds the condition keys that the policies ask for"),
  resourcePolicy: target("simulator.resource-policy", simulatorPage, "the JSON of the resource's policy"),
  caller: target("simulator.caller", simulatorPage, "the ARN of the user who calls"),
  run: target("simulator.run", simulatorPage, "runs the simulation"),
  explain: keyed("simulator.explain[]", simulatorPage, "explains an answer: `s3:GetObject on *`"),
} as const;

const credentialReportPage = "/iam/credential-report";
export const credentialReportTargets = {
  info: target("credential-report-page.info", credentialReportPage, "opens the help panel"),
  download: target("credential-report-page.download", credentialReportPage, "saves the report as a .csv file"),
  state: target("credential-report-page.state", credentialReportPage, "how the report stands"),
} as const;

const groupPage = "/iam/groups/[groupName]";
export const groupTargets = {
  name: target("group-form.name", "/iam/groups/create", "the name of the group"),
  create: target("group-form.create", "/iam/groups/create", "creates the group"),
  saveName: target("group-form.save", groupPage, "saves the new name"),
  addPermissions: target("group.add-permissions", `${groupPage}?section=permissions`, "opens the menu of what to add"),
  simulate: target("group.simulate", `${groupPage}?section=permissions`, "to the simulator, with the group chosen"),
  addUsers: target("group.add-users", `${groupPage}/add-users`, "adds the users that are ticked"),
} as const;

export const inlinePolicyTargets = {
  name: target("inline-policy.name", "*", "the name of an inline policy"),
  document: target("inline-policy.document", "*", "its document as JSON"),
} as const;

export const statementPanelTargets = {
  statement: target("statement-panel.statement", "*", "which statement the panel beside the JSON edits"),
  add: target("statement-panel.add", "*", "`Add new statement`"),
  remove: target("statement-panel.remove", "*", "removes the statement"),
  service: target("statement-panel.service", "*", "whose actions are added"),
  addResource: target("statement-panel.add-resource", "*", "`Add a resource`"),
  addCondition: target("statement-panel.add-condition", "*", "`Add a condition`"),
  arn: target("statement-panel.arn", "*", "the ARN of the resource that is added"),
} as const;

export const policyEditorTargets = {
  view: keyed("policy-editor.view[]", "*", "how the policy is edited: `visual`, `json`"),
  actions: target("policy-editor.actions", "*", "the menu: import a policy, generate a CloudFormation template"),
  downloadTemplate: target("policy-editor.download-template", "*", "downloads the CloudFormation template"),
  findings: keyed("policy-editor.findings[]", "*", "a tab of findings, by their type: `ERROR`; `new-access`"),
  finding: keyed("policy-editor.finding[]", "*", "a finding, by its type and place in the list: `ERROR 1`"),
  checkNewAccess: target("policy-editor.check-new-access", "*", "compares the policy with its saved version"),
  newAccess: keyed("policy-editor.new-access[]", "*", "a statement that permits more, from 1"),
} as const;

export const visualEditorTargets = {
  addBlock: target("policy-editor.visual.add", "*", "one more block"),
  service: keyed("policy-editor.visual.block[].service", "*", "the service of a block, from 1"),
  allActions: keyed("policy-editor.visual.block[].all-actions", "*", "all actions of its service"),
  action: keyed("policy-editor.visual.action[]", "*", "an action of a block: `1 GetObject`"),
  resources: keyed("policy-editor.visual.resources[]", "*", "on what: `1 all`, `1 specific`"),
} as const;

export const policyWizardTargets = {
  document: target("policy-wizard.document", "/iam/policies/create", "the new policy's document as JSON"),
  name: target("policy-wizard.name", "/iam/policies/create", "the name of the new policy"),
  description: target("policy-wizard.description", "/iam/policies/create", "what the new policy is for"),
} as const;

const boundaryOf = (area: string, page: string) => ({
  section: target(`${area}.boundary`, page, "opens the part on the permissions boundary"),
  set: target(`${area}.boundary.set`, page, "sets or changes the boundary"),
  remove: target(`${area}.boundary.remove`, page, "takes the boundary away"),
});
export const boundaryTargets = {
  user: boundaryOf("user", "/iam/users/[userName]"),
  role: boundaryOf("role", "/iam/roles/[roleName]"),
} as const;

const attachesTicked = "attaches the policies that are ticked";
export const attachPoliciesTargets = {
  group: target("group.attach-policies", `${groupPage}/attach-policies`, attachesTicked),
  role: target("role.attach-policies", "/iam/roles/[roleName]/attach-policies", attachesTicked),
} as const;

const rolePage = "/iam/roles/[roleName]";
const editTrustPage = `${rolePage}/edit-trust-policy`;
export const userTargets = {
  permissionWays: target(
    "user.permission-ways",
    "/iam/users/[userName]",
    "a drawing of how permissions reach the user",
  ),
} as const;

export const roleTargets = {
  description: target("role-form.description", rolePage, "what the role is for"),
  maxSession: target("role-form.max-session", rolePage, "`Maximum session duration`"),
  customDuration: target("role-form.custom-duration", rolePage, "`Custom duration`, in seconds"),
  simulate: target("role.simulate", rolePage, "to the simulator, with the role chosen"),
  addPermissions: target("role.add-permissions", rolePage, "opens the menu of what to add"),
  trust: target("role.trust", `${rolePage}?section=trust_relationships`, "the trust policy as JSON"),
  whoMayAssume: target("role.who-may-assume", `${rolePage}?section=trust_relationships`, "who may assume the role"),
  editTrust: target("role.edit-trust", `${rolePage}?section=trust_relationships`, "to the page that changes it"),
  trustDocument: target("trust-form.document", editTrustPage, "the trust policy as JSON, to be written"),
  updateTrust: target("trust-form.submit", editTrustPage, "`Update policy`"),
  revoke: target("role.revoke", `${rolePage}?section=revoke_sessions`, "opens the dialog that revokes the sessions"),
  acknowledge: target("role.revoke.acknowledge", `${rolePage}?section=revoke_sessions`, "the box that one ticks first"),
} as const;

const dashboard = "/iam";
export const dashboardTargets = {
  accountId: target("dashboard.account-id", dashboard, "the account id, to copy"),
  alias: target("dashboard.alias", dashboard, "the account's alias", "current"),
  aliasCreate: target("dashboard.alias.create", dashboard, "opens the dialog that creates the alias"),
  aliasEdit: target("dashboard.alias.edit", dashboard, "opens the dialog that changes the alias"),
  aliasDelete: target("dashboard.alias.delete", dashboard, "opens the dialog that deletes the alias"),
  signInUrl: target("dashboard.sign-in-url", dashboard, "where IAM users of the account sign in"),
  recommendation: keyed("dashboard.recommendation[]", dashboard, "a security recommendation: `root-mfa`, `own-mfa`"),
  follow: keyed("dashboard.recommendation[].follow", dashboard, "to where one follows a recommendation"),
  refresh: target("dashboard.refresh", dashboard, "reads the dashboard again"),
  count: keyed(
    "dashboard.count[]",
    dashboard,
    "how many there are: `groups`, `users`, `roles`, `policies`, `providers`",
  ),
  quickLink: keyed("dashboard.quick-link[]", dashboard, "a page of the quick links: `security-credentials`"),
  info: target("dashboard.info", dashboard, "opens the help panel"),
} as const;

export const ageTargets = {
  ages: keyed("dashboard.ages[]", dashboard, "ages of credentials, by kind: `passwords`, `access-keys`"),
} as const;

export const aliasFormTargets = {
  alias: target("alias-form.alias", dashboard, "`Preferred alias`"),
  url: target("alias-form.url", dashboard, "the sign-in address with the typed alias"),
  delete: target("alias-form.delete", dashboard, "`Yes, Delete`", "2020"),
} as const;

const accountSettings = "/iam/account-settings";
export const stsTargets = {
  info: target("sts.info", accountSettings, "opens the help panel"),
  tokens: keyed("sts.tokens[]", accountSettings, "where tokens are valid: of the `global`, the `regional` endpoints"),
  changeTokens: target("sts.change-tokens", accountSettings, "asks where tokens of the global endpoint are valid"),
  tokensChoice: keyed("sts.tokens-choice[]", accountSettings, "`1`: in default Regions, `2`: in all"),
  toggle: keyed("sts.toggle[]", accountSettings, "the switch of an endpoint, by its Region"),
  roleManager: target("role-manager.status", accountSettings, "is it on", "current"),
} as const;

const editPasswordPolicy = "/iam/account-settings/password-policy";
export const passwordPolicyTargets = {
  rules: target("password-policy.rules", "/iam/account-settings", "the rules that hold"),
  edit: target("password-policy.edit", "/iam/account-settings", "to the form that changes them"),
  info: target("password-policy.info", "/iam/account-settings", "opens the help panel"),
  kind: keyed("password-policy.kind[]", editPasswordPolicy, "`default` or `custom`"),
  minimumLength: target("password-policy.minimum-length", editPasswordPolicy, "`Password minimum length`"),
  strength: keyed("password-policy.strength[]", editPasswordPolicy, "`uppercase`, `lowercase`, `numbers`, `symbols`"),
  expires: target("password-policy.expires", editPasswordPolicy, "`Turn on password expiration`"),
  maxAge: target("password-policy.max-age", editPasswordPolicy, "after how many days a password expires"),
  hardExpiry: target("password-policy.hard-expiry", editPasswordPolicy, "only an administrator resets what expired"),
  allowChange: target("password-policy.allow-change", editPasswordPolicy, "users may change their own password"),
  preventReuse: target("password-policy.prevent-reuse", editPasswordPolicy, "`Prevent password reuse`"),
  remembered: target("password-policy.remembered", editPasswordPolicy, "how many passwords are remembered"),
  submit: target("password-policy.submit", editPasswordPolicy, "saves, after a question"),
} as const;

export const accountTargets = {
  field: keyed("account.field[]", "/account", "a fact: `id`, `name`, `email`, `password`, `created`"),
  edit: keyed("account.edit[]", "/account", "opens the form of a fact: `name`, `email`, `password`"),
  name: target("account.name", "/account", "the account's new name"),
  email: target("account.email", "/account", "root's new e-mail address"),
  emailPassword: target("account.email-password", "/account", "root's password, to confirm the new address"),
  oldPassword: target("account.old-password", "/account", "root's password so far"),
  newPassword: target("account.new-password", "/account", "root's new password"),
  confirmPassword: target("account.confirm-password", "/account", "root's new password again"),
  close: target("account.close", "/account", "opens the dialog that closes the account"),
  info: target("account.info", "/account", "opens the help panel"),
} as const;

export const billingAccessTargets = {
  section: target("billing-access", "/account", "the part on IAM access to billing information"),
  edit: target("billing-access.edit", "/account", "opens the form"),
  activate: target("billing-access.activate", "/account", "`Activate IAM Access`"),
  update: target("billing-access.update", "/account", "saves the switch"),
  status: target("billing-access.status", "/account", "activated or deactivated"),
} as const;

export const billingTargets = {
  summary: keyed("billing.summary[]", "/billing", "a fact of the month: `total`, `period`"),
  charge: keyed("billing.charge[]", "/billing", "what a service costs, by its name"),
  info: target("billing.info", "/billing", "opens the help panel"),
} as const;
