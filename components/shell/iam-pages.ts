import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";

/** A page that IAM's navigation and search know. */
export interface IamPage {
  id:
    | "dashboard"
    | "groups"
    | "users"
    | "roles"
    | "policies"
    | "identity-providers"
    | "account-settings"
    | "policy-simulator"
    | "credential-report"
    | "security-credentials";
  href: string;
  text: (strings: Record<EraString, string>) => string;
  /** What else one may type to find it. */
  words: string;
}

export const iamPages: readonly IamPage[] = [
  {
    id: "dashboard",
    href: consolePaths.dashboard,
    text: () => "Dashboard",
    words: "home alias security recommendations",
  },
  { id: "groups", href: consolePaths.groups, text: (s) => s["groups.nav"], words: "user groups" },
  { id: "users", href: consolePaths.users, text: (s) => s["users.nav"], words: "people add create user" },
  { id: "roles", href: consolePaths.roles, text: () => "Roles", words: "assume trust service-linked instance profile" },
  { id: "policies", href: consolePaths.policies, text: (s) => s["policies.nav"], words: "permissions managed" },
  {
    id: "identity-providers",
    href: consolePaths.identityProviders,
    text: () => "Identity providers",
    words: "SAML OpenID Connect OIDC federation",
  },
  {
    id: "account-settings",
    href: consolePaths.accountSettings,
    text: () => "Account settings",
    words: "password policy",
  },
  {
    id: "policy-simulator",
    href: consolePaths.policySimulator(),
    text: (s) => s["simulator.title"],
    words: "simulate test permissions evaluate",
  },
  {
    id: "credential-report",
    href: consolePaths.credentialReport,
    text: (s) => s["credentialReport.title"],
    words: "credentials report download csv passwords access keys mfa",
  },
  {
    id: "security-credentials",
    href: consolePaths.securityCredentials,
    text: (s) => s["securityCredentials.title"],
    words: "access keys mfa password",
  },
];
