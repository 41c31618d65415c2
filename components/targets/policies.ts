import { keyed, target } from "./registry";

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
  allVersions: target("policy-versions.all", policyPage, "from a comparison back to all versions"),
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
