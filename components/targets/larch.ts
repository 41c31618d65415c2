import { keyed, target } from "./registry";

const portal = "/idp/[accountId]";
export const larchPortalTargets = {
  userName: target("larch-portal.user-name", portal, "who signs in"),
  password: target("larch-portal.password", portal, "the password"),
  signIn: target("larch-portal.sign-in", portal, "signs in"),
  problem: target("larch-portal.problem", portal, "why it did not succeed"),
  roles: target("larch-portal.roles", portal, "the roles that AWS will offer"),
  openAws: target("larch-portal.open-aws", portal, "posts a SAML response to AWS's sign-in"),
  signOut: target("larch-portal.sign-out", portal, "signs out"),
} as const;

const directory = "/larch-idp";
export const larchDirectoryTargets = {
  metadata: target("larch-idp.metadata", directory, "saves the metadata document"),
  fact: keyed("larch-idp.fact[]", directory, "a fact: `entity-id`, `portal`"),
  editPerson: target("larch-idp.edit-person", directory, "opens the form"),
  userName: target("larch-idp.user-name", directory, "a person's user name"),
  name: target("larch-idp.name", directory, "a person's name"),
  email: target("larch-idp.email", directory, "a person's e-mail address"),
  groups: target("larch-idp.groups", directory, "a person's groups"),
  setPassword: target("larch-idp.set-password", directory, "opens its dialog"),
  newPassword: target("larch-idp.new-password", directory, "the new password, shown once"),
  mappingGroup: target("larch-idp.mapping-group", directory, "a mapping's group"),
  mappingRole: target("larch-idp.mapping-role", directory, "a mapping's role"),
  mappingProvider: target("larch-idp.mapping-provider", directory, "a mapping's provider"),
} as const;

const pipeline = "/larch-ci";
export const larchPipelineTargets = {
  organization: target("larch-ci.organization", pipeline, "whose repository it is"),
  repository: target("larch-ci.repository", pipeline, "the repository"),
  refType: keyed("larch-ci.ref-type[]", pipeline, "runs on a `branch`, on a `tag`, or for an `environment`"),
  ref: target("larch-ci.ref", pipeline, "the name of the branch, tag or environment"),
  audience: target("larch-ci.audience", pipeline, "for whom the token is"),
  role: target("larch-ci.role", pipeline, "the ARN of the role that the workflow assumes"),
  run: target("larch-ci.run", pipeline, "runs the workflow"),
  subject: target("larch-ci.subject", pipeline, "the subject of the token"),
  session: target("larch-ci.session", pipeline, "the session that AWS gave the workflow"),
  refusal: target("larch-ci.refusal", pipeline, "why AWS gave it none"),
  trust: target("larch-ci.trust", pipeline, "what the role asks, beside what the token says"),
  token: target("larch-ci.token", pipeline, "copies the token"),
} as const;
