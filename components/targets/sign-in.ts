import { keyed, target } from "./registry";

const switchRolePage = "/switchrole";
export const switchRoleTargets = {
  account: target("switchrole.account", switchRolePage, "the account of the role: id or alias"),
  roleName: target("switchrole.role", switchRolePage, "the role, with its path"),
  displayName: target("switchrole.display-name", switchRolePage, "how the bar calls the role"),
  color: target("switchrole.color", switchRolePage, "the colour of that name"),
  submit: target("switchrole.submit", switchRolePage, "switches to the role"),
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
  createAccount: target("signin.create-account", "/signin", "tells who makes accounts"),
  language: target("signin.language", "/signin", "the language: English"),
  toDifferent: target("signin.to-different", "/signin/[account]/console", "forgets the remembered account"),
  oldPassword: target("signin.old-password", "/signin/change-password", "the password so far"),
  newPassword: target("signin.new-password", "/signin/change-password", "the new password"),
  retypePassword: target("signin.retype-password", "/signin/change-password", "the new password again"),
  confirmChange: target("signin.confirm-change", "/signin/change-password", "changes the password and signs in"),
} as const;

export const registerMfaTargets = {
  register: target("register-mfa.register", "/signin/register-mfa", "to the registration of root's MFA device"),
  later: target("register-mfa.later", "/signin/register-mfa", "on without a device, where that is allowed"),
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
