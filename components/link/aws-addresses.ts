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

/** Where a route leads: of its name, the section that the query asks for, and the whole query. */
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

/**
 * The hash routes of the console of 2020, which older tutorials name. Behind a dollar sign stands a wizard, or a part of
 * the named thing: `#/users$new?step=details`, `#/policies/<ARN>$jsonEditor`. No name has a dollar sign. They come after
 * today's: `#/users/create` is the wizard.
 */
const iamRoutesOf2020: Route[] = [
  [/^\/(?:groups\$new|create_group)$/, () => consolePaths.createGroup],
  [/^\/groups\/([^/$]+)\$(?:createPolicy|jsonEditor)$/, inlinePolicyOf(consolePaths.groupInlinePolicy)],
  [/^\/groups\/([^/$]+)\$attachPolicy$/, (name) => consolePaths.attachGroupPolicies(name)],
  [/^\/groups\/([^/$]+)(?:\$.*)?$/, consolePaths.group],
  [/^\/users\$new$/, () => consolePaths.createUser],
  [/^\/users\/([^/$]+)\$(?:createPolicy|jsonEditor)$/, inlinePolicyOf(consolePaths.userInlinePolicy)],
  [/^\/users\/([^/$]+)\$addPermissions$/, (name) => consolePaths.addPermissions(name)],
  [/^\/users\/([^/$]+)(?:\$.*)?$/, consolePaths.user],
  [/^\/roles\$new$/, (_, __, query) => createRoleOf2020(query)],
  [/^\/roles\/([^/$]+)\$(?:createPolicy|jsonEditor)$/, inlinePolicyOf(consolePaths.roleInlinePolicy)],
  [/^\/roles\/([^/$]+)\$attachPolicy$/, (name) => consolePaths.attachRolePolicies(name)],
  [/^\/roles\/([^/$]+)(?:\$.*)?$/, roleOf2020],
  [/^\/policies\$new$/, () => consolePaths.createPolicy],
  [/^\/policies\/(arn(?::|%3A)[^$]+?)\/?(?:\$.*)?$/i, policyOf2020],
  [/^\/providers$/, () => consolePaths.identityProviders],
  [/^\/providers\$new$/, () => consolePaths.createIdentityProvider],
  [/^\/providers\/(arn(?::|%3A)[^$]+)(?:\$.*)?$/i, consolePaths.identityProvider],
  [/^\/security_credential(?:\$.*)?$/, () => consolePaths.securityCredentials],
];

const routes = [...iamRoutes, ...iamRoutesOf2020];

function roleOf2020(name: string, section: string | undefined) {
  return consolePaths.role(name, section === "trust" ? "trust_relationships" : section);
}

/** `$serviceLevelSummary?section=attached_entities`; `$jsonEditor?step=edit` is the editor. */
function policyOf2020(arn: string, section: string | undefined, query: string) {
  if (new URLSearchParams(query).get("step") === "edit") return consolePaths.editPolicy(arn);
  return consolePaths.policy(arn, section === "attached_entities" ? "entities_attached" : section);
}

/** `$createPolicy`, or `$jsonEditor?policyName=own`: an inline policy's editor. */
function inlinePolicyOf(path: (name: string, policy?: string) => string): Route[1] {
  return (name, _, query) => path(name, new URLSearchParams(query).get("policyName") ?? undefined);
}

/** The kinds of trusted entities as 2020's wizard called them, by today's names. */
const entitiesOf2020: Record<string, string> = {
  crossAccount: "AWS_ACCOUNT",
  webIdentity: "WEB_IDENTITY",
  saml: "SAML",
};

/** `step=type&roleType=crossAccount`, `commonUseCase=EC2%2BEC2` (service and use case). The rest is the person's to choose. */
function createRoleOf2020(query: string) {
  const asked = new URLSearchParams(query);
  const entity = entitiesOf2020[asked.get("roleType") ?? ""];
  const service = asked.get("commonUseCase")?.split(/[+ ]/)[0] ?? asked.get("selectedService");
  const begin = new URLSearchParams({
    ...(entity === undefined ? {} : { trustedEntityType: entity }),
    ...(service ? { selectedService: service } : {}),
  });
  return begin.size === 0 ? consolePaths.createRole : `${consolePaths.createRole}?${begin}`;
}

/** Where `/iam/home#<hash>` leads: `#/users/details/ben?section=permissions` → `/iam/users/ben?section=permissions`. */
export function iamAddress(hash: string): OwnAddress {
  const [route = "", query = ""] = hash.replace(/^#/, "").split("?");
  const section = new URLSearchParams(query).get("section") ?? undefined;
  for (const [pattern, path] of routes) {
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
