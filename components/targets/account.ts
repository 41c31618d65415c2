import { keyed, target } from "./registry";

export const eventTargets = {
  attribute: target("events.attribute", "/cloudtrail/events", "by which attribute the history is filtered"),
  value: target("events.value", "/cloudtrail/events", "the value of that attribute"),
  compare: target("events.compare", "/cloudtrail/events", "Compare event details"),
  record: target("event.record", "/cloudtrail/events/[eventId]", "the record as JSON"),
  summary: keyed("event.summary[]", "/cloudtrail/events/[eventId]", "a field of the event"),
} as const;

const credentialReportPage = "/iam/credential-report";
export const credentialReportTargets = {
  info: target("credential-report-page.info", credentialReportPage, "opens the help panel"),
  download: target("credential-report-page.download", credentialReportPage, "saves the report as a .csv file"),
  state: target("credential-report-page.state", credentialReportPage, "how the report stands"),
} as const;

const dashboard = "/iam";
export const dashboardTargets = {
  accountId: target("dashboard.account-id", dashboard, "the account id, to copy"),
  alias: target("dashboard.alias", dashboard, "the account's alias"),
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
  labs: target("dashboard.labs", dashboard, "to all labs"),
  lab: keyed("dashboard.lab[]", dashboard, "to a lab of the class, by its id, or one begun alone, by its attempt"),
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

export const identityCenterTargets = {
  createUser: target("identity-center.create-user", "/singlesignon", "to the wizard for IAM users, or back to it"),
} as const;

export const accountTargets = {
  field: keyed("account.field[]", "/account", "a fact: `id`, `name`, `email`, `password`, `created`, `color`"),
  edit: keyed("account.edit[]", "/account", "opens the form of a fact: `name`, `email`, `password`, `color`"),
  color: keyed("account.color[]", "/account", "by which the bar shows the account", "current"),
  updateColor: target("account.update-color", "/account", "saves the colour", "current"),
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
