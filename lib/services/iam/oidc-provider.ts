import { invalidInput, notFound, validationError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { isIssuerUrl } from "./inputs";
import type { IamStore } from "./operation";
import { quotas } from "./quotas";
import { resourceTags } from "./tag-rules";

const https = /^https:\/\//;

/** The URL as IAM shows it and as the ARN has it. */
export const withoutScheme = (url: string) => url.replace(https, "");

/**
 * Throws ValidationError, recorded from AWS, for what is no issuer's URL.
 * Source: IAM API Reference, CreateOpenIDConnectProvider: begins with https://, no query, no port.
 */
export function assertIssuerUrl(url: string): void {
  if (!isIssuerUrl(url)) throw validationError("Invalid Open ID Connect Provider URL");
}

/**
 * Throws InvalidInput 400 for more than five thumbprints (recorded from AWS), and for what is no SHA-1 in hexadecimal
 * digits; that sentence is ours, the length is told by the member's constraint.
 * Source: IAM API Reference, CreateOpenIDConnectProvider: a thumbprint is the hex-encoded SHA-1 of a certificate.
 */
export function assertThumbprints(list: readonly string[]): void {
  if (list.length > quotas.ThumbprintsPerOpenIdConnectProvider)
    throw invalidInput("Thumbprint list must contain fewer than 5 entries.");
  if (!list.every((thumbprint) => /^[0-9a-f]{40}$/i.test(thumbprint)))
    throw invalidInput("Thumbprints must be 40 hexadecimal characters.");
}

interface Asked {
  input: { OpenIDConnectProviderArn: string };
  call: Call;
  store: IamStore;
}

/** The URL that an ARN of this account names, without `https://`; undefined for the ARN of another account. */
export const urlOfArn = (arn: string, accountId: string): string | undefined =>
  arn.split(":")[4] === accountId ? arn.slice(arn.indexOf("/") + 1) : undefined;

/** The OpenID Connect provider that a call names. */
export async function namedOidcProvider({ input, call, store }: Asked) {
  const url = urlOfArn(input.OpenIDConnectProviderArn, call.accountId);
  const provider = url === undefined ? undefined : await store.oidcProviders.find(url);
  return { provider, arn: input.OpenIDConnectProviderArn, context: resourceTags(provider?.tags ?? [], ["aws"]) };
}

/** `NoSuchEntity` 404, recorded from AWS. */
export const noSuchOidcProvider = (arn: string) => notFound(`OpenIDConnect Provider not found for arn ${arn}`);
