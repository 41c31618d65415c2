import { keyed, target } from "./registry";

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

const rolePage = "/iam/roles/[roleName]";

const editTrustPage = `${rolePage}/edit-trust-policy`;
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
