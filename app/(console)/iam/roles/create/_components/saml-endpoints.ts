import type { RoleDraft } from "./draft";

/**
 * The sign-in endpoints that a draft has chosen, on our host in place of `signin.aws.amazon.com`. Pure.
 * In: the endpoint of no Region, `https://console.example.org/saml`.
 * Source: IAM User Guide, "Create a role for SAML 2.0 federation" (id_roles_create_for-idp_saml): a Region stands before
 * the host, a provider's unique identifier behind `/saml/acs/`.
 */
export function samlEndpointsOf(
  endpoint: string,
  { samlEndpoints, samlRegions, samlUniqueId }: Pick<RoleDraft, "samlEndpoints" | "samlRegions" | "samlUniqueId">,
): string[] {
  const { protocol, host, pathname } = new URL(endpoint);
  const path = samlUniqueId === "" ? pathname : `${pathname}/acs/${samlUniqueId}`;
  const hosts = samlEndpoints === "regional" ? samlRegions.map((region) => `${region}.${host}`) : [host];
  return hosts.map((one) => `${protocol}//${one}${path}`);
}
