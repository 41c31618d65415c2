import { keyed, target } from "./registry";

const portal = "/idp/[accountId]";
export const larchPortalTargets = {
  userName: target("larch-portal.user-name", portal, "who signs in"),
  password: target("larch-portal.password", portal, "the person's password in Larch's directory"),
  signIn: target("larch-portal.sign-in", portal, "signs the person in to Larch IdP"),
  problem: target("larch-portal.problem", portal, "why the sign-in did not succeed"),
  roles: target("larch-portal.roles", portal, "the roles that AWS will offer"),
  openAws: target("larch-portal.open-aws", portal, "posts a SAML response to AWS's sign-in"),
  signOut: target("larch-portal.sign-out", portal, "ends the session at the portal"),
} as const;

const directory = "/larch-idp";
export const larchDirectoryTargets = {
  metadata: target("larch-idp.metadata", directory, "saves the metadata document"),
  fact: keyed(
    "larch-idp.fact[]",
    directory,
    "a fact, with a button that copies it: `entity-id`, `portal`; of a new password `sign-in`, `user-name`",
  ),
  editPerson: target("larch-idp.edit-person", directory, "opens the form of the selected person"),
  userName: target("larch-idp.user-name", directory, "in the form of a person: the user name"),
  name: target("larch-idp.name", directory, "in the form of a person: the name"),
  email: target("larch-idp.email", directory, "in the form of a person: the e-mail address"),
  groups: target("larch-idp.groups", directory, "in the form of a person: the groups, with commas between"),
  setPassword: target("larch-idp.set-password", directory, "gives the selected person a new password"),
  newPassword: target("larch-idp.new-password", directory, "the new password, shown once"),
  mappingGroup: target("larch-idp.mapping-group", directory, "in the form of a mapping: the group"),
  mappingRole: target("larch-idp.mapping-role", directory, "in the form of a mapping: the ARN of the role"),
  mappingProvider: target("larch-idp.mapping-provider", directory, "in the form of a mapping: the ARN of the provider"),
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
  token: target("larch-ci.token", pipeline, "the token, and a button that copies it"),
} as const;
