/**
 * A web identity token, checked: an OpenID Connect ID token of an issuer that the account trusts. Keys come from what
 * this installation knows of the issuer, whatever the token's header names.
 * Source: RFC 7515, 7519; STS API Reference, AssumeRoleWithWebIdentity; IAM User Guide, "Create an OpenID Connect (OIDC)
 * identity provider in IAM": RS256 to ES512, times in whole seconds.
 */
import { createLocalJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import { isAwsError } from "@/lib/aws/error";
import { oidcProviderByUrl } from "@/lib/services/iam/service";
import { expiredIdentity, idpCommunicationError, invalidIdentity } from "../identity-errors";
import { keysOfIssuer } from "../secrets";
import { audienceOf, type TokenAudience } from "./audience";

const algorithms = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];
/** Seconds by which the clocks of issuer and account may differ, for times that are to come. */
const skew = 180;

/** Issuers that AWS trusts without a provider in the account; none of them can be asked here. */
const wellKnown: ReadonlySet<string> = new Set([
  "https://accounts.google.com",
  "accounts.google.com",
  "https://cognito-identity.amazonaws.com",
  "https://www.facebook.com",
]);

export interface VerifiedToken extends TokenAudience {
  /** The provider's ARN. */
  provider: string;
  /** The issuer without `https://`: the condition keys begin with it. */
  url: string;
  subject: string;
  claims: JWTPayload;
}

/**
 * In: the token; the account that is to trust it, its time. Throws InvalidIdentityToken 400, ExpiredTokenException 400,
 * and IDPCommunicationError 400 for an issuer whose keys are not known. The sentences about provider, audience and key
 * are AWS's; the others ours.
 */
export async function verifiedToken(
  token: string,
  { accountId, at }: { accountId: string; at: Date },
): Promise<VerifiedToken> {
  const issuer = issuerOf(token);
  const url = issuer.replace(/^https:\/\//, "");
  const provider = await oidcProviderByUrl(accountId, url);
  if (!provider && wellKnown.has(issuer)) throw unreachable(issuer);
  if (!provider || !issuer.startsWith("https://"))
    throw invalidIdentity(`No OpenIDConnect provider found in your account for ${issuer}`);
  const keys = await keysOfIssuer(accountId, issuer);
  if (!keys) throw unreachable(issuer);
  const claims = await signedClaims(token, issuer, createLocalJWKSet(keys), at);
  assertTimes(claims, Math.floor(at.getTime() / 1000));
  if (typeof claims.sub !== "string" || claims.sub === "") throw missing("sub");
  return { provider: provider.arn, url, subject: claims.sub, claims, ...audienceOf(claims, provider.clientIds) };
}

function issuerOf(token: string): string {
  try {
    const { iss } = decodeJwt(token);
    if (typeof iss === "string" && iss !== "") return iss;
  } catch {
    throw invalidIdentity(
      "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)",
    );
  }
  throw missing("iss");
}

async function signedClaims(
  token: string,
  issuer: string,
  keys: Parameters<typeof jwtVerify>[1] & object,
  at: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, { algorithms, issuer, currentDate: at, clockTolerance: skew });
    return payload;
  } catch (error) {
    if (isAwsError(error)) throw error;
    if (error instanceof errors.JWTExpired) throw expired(Number(decodeJwt(token).exp), at);
    if (error instanceof errors.JOSEAlgNotAllowed)
      throw invalidIdentity(
        "The token is signed by an algorithm that is not accepted: RS256, RS384, RS512, ES256, ES384 and ES512 are.",
      );
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === "nbf")
      throw invalidIdentity("The token is not valid yet.");
    throw invalidIdentity(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  }
}

/** Both times must be there, in whole seconds. An end is an end: it knows no skew. */
function assertTimes({ exp, iat }: JWTPayload, now: number) {
  if (!isTime(exp)) throw missing("exp");
  if (!isTime(iat)) throw missing("iat");
  if (exp <= now) throw expired(exp, new Date(now * 1000));
  if (iat > now + skew) throw invalidIdentity("The token was issued in the future.");
}

const isTime = (value: unknown): value is number => Number.isSafeInteger(value);

const expired = (end: number, at: Date) =>
  expiredIdentity(
    `Token expired: current date/time ${Math.floor(at.getTime() / 1000)} must be before the expiration date/time ${end}`,
  );
const missing = (claim: string) => invalidIdentity(`The token lacks a required claim, or it is malformed: ${claim}.`);
const unreachable = (issuer: string) =>
  idpCommunicationError(
    `The identity provider ${issuer} cannot be asked for its keys: this server knows the issuers of its own accounts, and reaches no network.`,
  );
