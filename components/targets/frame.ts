import { keyed, target } from "./registry";

export const navTargets = {
  home: target("nav.home", "*", "our mark: the way home"),
  services: target("nav.services", "*", "opens the list of services"),
  service: keyed("nav.services.service[]", "*", "a service in that list"),
  visitedService: keyed("nav.services.visited[]", "*", "a service that one visited lately, in that list"),
  favoriteService: keyed("nav.services.favorite[]", "*", "a service that one marked, in that list"),
  applications: target("nav.services.applications", "*", "what there is of applications, in that list"),
  star: keyed("nav.services.star[]", "*", "marks a service as a favorite"),
  search: target("nav.search", "*", "searches the pages"),
  searchResult: keyed("nav.search.result[]", "*", "a page that was found"),
  region: target("nav.region", "*", "the region, Global on IAM's pages"),
  settings: target("nav.settings", "*", "opens the settings"),
  mode: keyed("nav.settings.mode[]", "*", "light, dark or browser"),
  moreSettings: target("nav.settings.more", "*", "to the user settings"),
  commandLine: target("nav.command-line", "*", "opens the command drawer, from the bar"),
  commandLineOfFooter: target("nav.footer.command-line", "*", "opens the command drawer, from the footer"),
  notifications: target("nav.notifications", "*", "the bell: what was done to one, and what is coming"),
  help: target("nav.help", "*", "opens the menu of support and documentation"),
  helpOfPage: target("nav.help.page", "*", "opens the help panel of the page"),
  ownClass: target("nav.help.class", "*", "to one's class, in a new tab"),
  tutorials: target("nav.help.labs", "*", "to the labs"),
  ownLab: target("nav.help.lab", "*", "to the lab that one works at"),
  accountMenu: target("nav.account-menu", "*", "opens the account menu"),
  accountId: target("nav.account-menu.account-id", "*", "the account id, to copy"),
  account: target("nav.account-menu.account", "*", "to the account page"),
  billing: target("nav.account-menu.billing", "*", "to the bills"),
  securityCredentials: target("nav.account-menu.security-credentials", "*", "to one's own credentials"),
  switchRole: target("nav.account-menu.switch-role", "*", "to the page that switches the role"),
  switchBack: target("nav.account-menu.switch-back", "*", "back to one's own identity"),
  roleOfHistory: keyed("nav.account-menu.role[]", "*", "switches again to a role that one left, from 1"),
  turnOnMultiSession: target(
    "nav.account-menu.turn-on-multi-session",
    "*",
    "lets several sessions stand side by side",
    "current",
  ),
  addSession: target("nav.account-menu.add-session", "*", "opens the ways to a session beside this one", "current"),
  addSessionSignIn: target("nav.account-menu.add-session.sign-in", "*", "signs in beside this session", "current"),
  addSessionSwitchRole: target(
    "nav.account-menu.add-session.switch-role",
    "*",
    "switches to a role beside this session",
    "current",
  ),
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
  signInAgain: target("session.sign-in-again", "*", "to the sign-in, from the bell or once the session is over"),
  reload: target("session.reload", "*", "reads a page anew at whose place somebody else acts by now"),
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
