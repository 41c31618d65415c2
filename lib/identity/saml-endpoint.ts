import { regions } from "@/lib/aws/regions";
import { samlSignInEndpoint } from "@/lib/aws/saml-sign-in";
import { isAllowedHost } from "./allowed-hosts";

/** AWS's endpoints of every Region and of none; those of a provider where its id is given. */
const awsEndpoints = (providerId?: string): string[] =>
  [undefined, ...regions].map((region) => samlSignInEndpoint(region, providerId));

/**
 * Do SAML responses that are meant for us go to this address? AWS's sign-in endpoints, which identity providers of
 * learners name, and `/saml` at a name of this server; AWS's with the unique id of the provider, too.
 * In: Recipient or Destination; the id of the SAML provider (SAMLSP…).
 * Source: IAM User Guide, "Configure SAML assertions for the authentication response"; "Enabling SAML 2.0 federated
 * principals to access the console" (sign-in URLs with unique identifiers).
 */
export function isSignInEndpoint(address: string, providerId: string): boolean {
  if ([...awsEndpoints(), ...awsEndpoints(providerId)].includes(address)) return true;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url !== undefined && isAllowedHost(url.host) && address === `${url.origin}/saml` && /^https?:$/.test(url.protocol)
  );
}
