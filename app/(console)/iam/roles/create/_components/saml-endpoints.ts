import { samlSignInEndpoint } from "@/lib/aws/saml-sign-in";
import type { RoleDraft } from "./draft";

/**
 * The sign-in endpoints that a draft has chosen: AWS's own, which identity providers name as Recipient, whatever host
 * the answer is posted to here. One that names this server is let in by a condition that is written by hand. Pure.
 * Source: IAM User Guide, "Create a role for SAML 2.0 federation" (id_roles_create_for-idp_saml): a Region stands before
 * the host, a provider's unique identifier behind `/saml/acs/`.
 */
export function samlEndpointsOf({
  samlEndpoints,
  samlRegions,
  samlUniqueId,
}: Pick<RoleDraft, "samlEndpoints" | "samlRegions" | "samlUniqueId">): string[] {
  const regions = samlEndpoints === "regional" ? samlRegions : [undefined];
  return regions.map((region) => samlSignInEndpoint(region, samlUniqueId));
}
