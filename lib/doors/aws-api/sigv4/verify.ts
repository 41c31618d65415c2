/**
 * Who signed a request? The checks stand in AWS's order: form, key, token, scope, time, signature.
 * Signatures go by the machine's clock; the account's clock is applied to what follows.
 */
import { type AwsRequest, header, headerValues } from "../request";
import { type Authorization, readAuthorization, type Scope } from "./authorization";
import { canonicalRequest } from "./canonical-request";
import type { Refusals, ScopeFaults } from "./refusals";
import { sameSignature, scopeText, sha256, signature, stringToSign } from "./signature";
import { timestamp } from "./timestamp";

/** What a credential must tell to be verified. */
export interface Verifiable {
  secret: string;
  expired?: boolean;
  /** Only moto's compatibility sets it: nobody knows the secret, so that any signature is taken. */
  unverified?: boolean;
}

export interface Rules {
  /** The name under which the service is signed for. */
  service: string;
  /** S3's rules for path and body. */
  s3: boolean;
  /** How far the clocks may be apart. */
  skewMinutes: number;
  refusals: Refusals;
}

export type FindCredential<Known extends Verifiable> = (
  accessKeyId: string,
  sessionToken: string | undefined,
  now: Date,
  /** The address that the request comes from. */
  from: string,
) => Promise<Known | undefined>;

/** Out: the credential whose secret made the signature, and the scope. Throws the refusals of `rules`. */
export async function verify<Known extends Verifiable>(
  request: AwsRequest,
  rules: Rules,
  findCredential: FindCredential<Known>,
): Promise<{ known: Known; scope: Scope }> {
  const { refusals } = rules;
  const authorization = readAuthorization(request, refusals);
  const { scope } = authorization;
  const known = await findCredential(scope.accessKeyId, authorization.sessionToken, request.at, request.sourceIp);
  if (!known) throw refusals.unknownKey(scope.accessKeyId, authorization.sessionToken !== undefined);
  if (known.expired) throw refusals.expiredToken();
  if (known.unverified) return { known, scope };
  checkSignedHeaders(request, authorization, refusals);
  checkScope(authorization, rules);
  checkTime(request, authorization, rules);
  checkSignature(request, authorization, rules, known.secret);
  checkChunks(request, authorization, rules, known.secret);
  return { known, scope };
}

/** These speak for themselves: the date and the body's hash are part of what is signed, a token is its own proof. */
const covered = new Set(["x-amz-date", "x-amz-content-sha256", "x-amz-security-token"]);

function checkSignedHeaders(request: AwsRequest, { signedHeaders }: Authorization, refusals: Refusals) {
  const signed = new Set(signedHeaders.map((name) => name.toLowerCase()));
  const sent = request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const missing = new Set(
    ["host", ...sent.filter((name) => name.startsWith("x-amz-") && !covered.has(name))].filter(
      (name) => !signed.has(name),
    ),
  );
  if (missing.size > 0) throw refusals.notSigned([...missing]);
}

/** Regions by their form, so that a region younger than this file is one too. */
const regionForm =
  /^[a-z]{2,4}(-[a-z]{2,5})?-(north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;

function checkScope({ form, scope, credential, timestamp: stamp }: Authorization, { service, refusals }: Rules) {
  const day = stamp.slice(0, 8);
  const faults: ScopeFaults = {
    ...(!regionForm.test(scope.region) && { region: { given: scope.region } }),
    ...(scope.service !== service && { service: { given: scope.service, expected: service } }),
    ...(scope.terminator !== "aws4_request" && { terminator: { given: scope.terminator } }),
    ...(scope.date !== day && { date: { given: scope.date, expected: day, timestamp: stamp } }),
  };
  if (Object.keys(faults).length > 0) throw refusals.wrongScope(form, faults, credential);
}

function checkTime(request: AwsRequest, authorization: Authorization, { skewMinutes: minutes, refusals }: Rules) {
  const now = request.at.getTime();
  const { at, timestamp: stamp, expires } = authorization;
  const skew = minutes * 60_000;
  if (at > now + skew) throw refusals.tooNew({ stamp, now: timestamp(now), limit: timestamp(now + skew), minutes });
  if (expires !== undefined) {
    if (now > at + expires * 1000)
      throw refusals.presignedIsOver(expires, timestamp(at + expires * 1000), timestamp(now));
    return;
  }
  if (at < now - skew) throw refusals.tooOld({ stamp, now: timestamp(now), limit: timestamp(now - skew), minutes });
}

function checkSignature(request: AwsRequest, authorization: Authorization, rules: Rules, secret: string) {
  const payloadHash = rules.s3
    ? s3PayloadHash(request, authorization, rules.refusals)
    : plainPayloadHash(request, rules);
  const attempt = (without: string[]) => {
    const canonical = canonicalRequest(request, {
      signedHeaders: authorization.signedHeaders,
      payloadHash,
      s3: rules.s3,
      without: new Set(without),
    });
    const text = stringToSign(authorization.timestamp, authorization.scope, canonical);
    return {
      canonical,
      text,
      same: sameSignature(authorization.signature, signature(secret, authorization.scope, text)),
    };
  };
  const first = attempt(authorization.form === "query" ? ["X-Amz-Signature"] : []);
  if (first.same) return;
  // Some services have the session token added to a presigned address after it was signed.
  if (authorization.form === "query" && authorization.sessionToken !== undefined)
    if (attempt(["X-Amz-Signature", "X-Amz-Security-Token"]).same) return;
  throw rules.refusals.mismatch({
    accessKeyId: authorization.scope.accessKeyId,
    stringToSign: first.text,
    signature: authorization.signature,
    canonicalRequest: first.canonical,
  });
}

/** The body itself is hashed, whatever a header claims; a claim that differs is refused. */
function plainPayloadHash(request: AwsRequest, { refusals }: Rules) {
  const computed = sha256(request.body);
  const claimed = header(request, "x-amz-content-sha256");
  if (claimed !== undefined && isHash(claimed) && claimed !== computed) throw refusals.wrongBodyHash(claimed, computed);
  return computed;
}

/**
 * S3 signs what x-amz-content-sha256 says: a hash (then it must be the body's), UNSIGNED-PAYLOAD, or STREAMING-….
 * A presigned address is signed over UNSIGNED-PAYLOAD where it says nothing.
 */
function s3PayloadHash(request: AwsRequest, { form }: Authorization, refusals: Refusals) {
  const claims = headerValues(request, "x-amz-content-sha256");
  const claimed = claims.length > 0 ? claims.join(",") : undefined;
  if (claimed === undefined) {
    if (form === "query") return "UNSIGNED-PAYLOAD";
    throw refusals.missingBodyHash();
  }
  if (claimed === "UNSIGNED-PAYLOAD" || /^STREAMING-[A-Z0-9-]{1,60}$/.test(claimed)) return claimed;
  if (!isHash(claimed)) throw refusals.malformedBodyHash();
  const computed = request.spooled?.rawSha256 ?? sha256(request.body);
  if (claimed !== computed) throw refusals.wrongBodyHash(claimed, computed);
  return claimed;
}

/**
 * A body in signed chunks: each signature covers the one before it, the first the request's own.
 * Source: S3 API Reference, "Transferring payload in multiple chunks (chunked upload)", with and without trailers.
 */
function checkChunks(request: AwsRequest, authorization: Authorization, { refusals }: Rules, secret: string) {
  const signatures = request.spooled?.signatures;
  if (!signatures) return;
  const { scope, timestamp: stamp } = authorization;
  let before = authorization.signature;
  const check = (algorithm: string, hashes: string[], given: string) => {
    const text = [algorithm, stamp, scopeText(scope), before, ...hashes].join("\n");
    if (!sameSignature(given, signature(secret, scope, text)))
      throw refusals.mismatch({
        accessKeyId: scope.accessKeyId,
        stringToSign: text,
        signature: given,
        canonicalRequest: "",
      });
    before = given;
  };
  for (const chunk of signatures.chunks)
    check("AWS4-HMAC-SHA256-PAYLOAD", [sha256(Buffer.alloc(0)), chunk.sha256], chunk.signature);
  if (!header(request, "x-amz-content-sha256")?.endsWith("-TRAILER")) return;
  const { text = "", signature: given = "" } = signatures.trailer ?? {};
  check("AWS4-HMAC-SHA256-TRAILER", [sha256(Buffer.from(text))], given);
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
