import { keyed, target } from "./registry";

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

export const groupDialogTargets = {
  name: target("group-dialog.name", "/iam/users/create", "the name of the new group"),
  filter: target("group-dialog.filter", "/iam/users/create", "`Filter policies`", "2020"),
  create: target("group-dialog.create", "/iam/users/create", "creates the group"),
  cancel: target("group-dialog.cancel", "/iam/users/create", "leaves the dialog"),
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

export const userTargets = {
  permissionWays: target(
    "user.permission-ways",
    "/iam/users/[userName]",
    "a drawing of how permissions reach the user",
  ),
} as const;
