/**
 * What assertions for AWS name. Source: IAM User Guide, "Configure SAML assertions for the authentication response"
 * (id_roles_providers_create_saml_assertions).
 */

/** The id by which AWS calls itself as a service provider. */
export const awsServiceProvider = "urn:amazon:webservices";

/** The sign-in endpoint: of a Region, or of none. A provider's unique id (SAMLSP…) stands behind it. */
export const samlSignInEndpoint = (region?: string, providerId?: string): string =>
  `https://${region === undefined ? "" : `${region}.`}signin.aws.amazon.com/saml${providerId ? `/acs/${providerId}` : ""}`;
