/** Signs requests as a client does: by the rules by which `verify` checks them. */
import { percentEncode } from "../percent";
import type { AwsRequest } from "../request";
import type { Scope } from "./authorization";
import { canonicalRequest } from "./canonical-request";
import { scopeText, sha256, signature, stringToSign } from "./signature";
import { timestamp } from "./timestamp";

export interface SigningKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

export interface Signing {
  keys: SigningKeys;
  region: string;
  /** The name under which requests are signed: `iam`, `s3`. */
  service: string;
}

type Unsigned = Pick<AwsRequest, "method" | "path" | "query" | "rawHeaders" | "body" | "at">;

/** Out: the headers of the request, with those that the signature needs and the signature itself. */
export function signedHeaders(request: Unsigned, signing: Signing): string[] {
  const stamp = timestamp(request.at.getTime());
  const payloadHash = sha256(request.body);
  const { sessionToken } = signing.keys;
  const rawHeaders = [
    ...request.rawHeaders,
    "X-Amz-Date",
    stamp,
    ...(signing.service === "s3" ? ["X-Amz-Content-Sha256", payloadHash] : []),
    ...(sessionToken ? ["X-Amz-Security-Token", sessionToken] : []),
  ];
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const scope = scopeOf(signing, stamp);
  const given = signatureOf({ ...request, rawHeaders }, signing, scope, stamp, names, payloadHash);
  const credential = `${signing.keys.accessKeyId}/${scopeText(scope)}`;
  return [
    ...rawHeaders,
    "Authorization",
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${[...names].sort().join(";")}, Signature=${given}`,
  ];
}

/** Out: the query of a presigned address. In: a request whose only header is Host; how many seconds it holds. */
export function presignedQuery(request: Unsigned, signing: Signing, seconds: number): string {
  const stamp = timestamp(request.at.getTime());
  const scope = scopeOf(signing, stamp);
  const { accessKeyId, sessionToken } = signing.keys;
  const parameters = Object.entries({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${accessKeyId}/${scopeText(scope)}`,
    "X-Amz-Date": stamp,
    "X-Amz-Expires": String(seconds),
    "X-Amz-SignedHeaders": "host",
    ...(sessionToken && { "X-Amz-Security-Token": sessionToken }),
  }).map(([name, value]) => `${name}=${percentEncode(value)}`);
  const query = [...(request.query ? [request.query] : []), ...parameters].join("&");
  const given = signatureOf({ ...request, query }, signing, scope, stamp, ["host"], "UNSIGNED-PAYLOAD");
  return `${query}&X-Amz-Signature=${given}`;
}

const scopeOf = ({ keys, region, service }: Signing, stamp: string): Scope => ({
  accessKeyId: keys.accessKeyId,
  date: stamp.slice(0, 8),
  region,
  service,
  terminator: "aws4_request",
});

function signatureOf(
  request: Unsigned,
  { keys, service }: Signing,
  scope: Scope,
  stamp: string,
  names: readonly string[],
  payloadHash: string,
) {
  const whole: AwsRequest = { ...request, bodyTooLarge: false, sourceIp: "", secure: false };
  const canonical = canonicalRequest(whole, {
    signedHeaders: names,
    payloadHash,
    s3: service === "s3",
    without: new Set(),
  });
  return signature(keys.secretAccessKey, scope, stringToSign(stamp, scope, canonical));
}
