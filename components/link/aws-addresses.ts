/**
 * The addresses of the real console, as people know them from tutorials, and where they lead here. A hash never reaches
 * a server, so the browser asks this. Pure.
 */
import { consolePaths } from "./console-paths";

export interface OwnAddress {
  /** A console path. */
  path: string;
  /** Is the page not built here? Then `path` is the dashboard. */
  missing?: true;
}

type Route = [pattern: RegExp, path: (name: string, section: string | undefined, query: string) => string];

/** IAM's hash routes. Names are one encoded segment. */
const iamRoutes: Route[] = [
  [/^\/?(?:home)?$/, () => consolePaths.dashboard],
  [/^\/groups$/, () => consolePaths.groups],
  [/^\/groups\/create$/, () => consolePaths.createGroup],
  [/^\/groups\/details\/([^/]+)$/, consolePaths.group],
  [/^\/users$/, () => consolePaths.users],
  [/^\/users\/create$/, () => consolePaths.createUser],
  [/^\/users\/details\/([^/]+)$/, consolePaths.user],
  [/^\/users\/details\/([^/]+)\/create-access-key$/, (name) => consolePaths.createAccessKey(name)],
  [/^\/users\/details\/([^/]+)\/assign-mfa$/, (name) => consolePaths.assignMfa(name)],
  [/^\/roles$/, () => consolePaths.roles],
  [/^\/roles\/details\/([^/]+)$/, consolePaths.role],
  [/^\/roles\/details\/([^/]+)\/edit-trust-policy$/, (name) => consolePaths.editTrustPolicy(name)],
  [/^\/roles\/create$/, (_, __, query) => `${consolePaths.createRole}${query ? `?${query}` : ""}`],
  [/^\/identity_providers$/, () => consolePaths.identityProviders],
  [/^\/identity_providers\/details\/(?:SAML|OPENID)\/(.+)$/, consolePaths.identityProvider],
  [/^\/identity_providers\/create$/, () => consolePaths.createIdentityProvider],
  [/^\/policies$/, () => consolePaths.policies],
  [/^\/policies\/create$/, () => consolePaths.createPolicy],
  [/^\/policies\/details\/(.+)$/, consolePaths.policy],
  [/^\/security_credentials$/, () => consolePaths.securityCredentials],
  [/^\/policy-simulator$/, () => consolePaths.policySimulator()],
  [/^\/credential_report$/, () => consolePaths.credentialReport],
  [/^\/account_settings$/, () => consolePaths.accountSettings],
  [/^\/account_settings\/edit-password-policy$/, () => consolePaths.editPasswordPolicy],
];

/** Where `/iam/home#<hash>` leads: `#/users/details/ben?section=permissions` → `/iam/users/ben?section=permissions`. */
export function iamAddress(hash: string): OwnAddress {
  const [route = "", query = ""] = hash.replace(/^#/, "").split("?");
  const section = new URLSearchParams(query).get("section") ?? undefined;
  for (const [pattern, path] of iamRoutes) {
    const found = pattern.exec(route);
    if (found) return { path: path(decoded(found[1] ?? ""), section, query) };
  }
  return { path: consolePaths.dashboard, missing: true };
}

/** Where `/billing/home#<hash>` leads. */
export const billingAddress = (hash: string): OwnAddress => ({
  path: /^#\/account\b/.test(hash) ? consolePaths.account : consolePaths.billing,
});

/** A name may stand in the hash encoded or not; a lone percent sign is no encoding. */
function decoded(name: string) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
