import "server-only";
/**
 * An address that lets whoever has it get an object for a while, with the permissions of who made it, and no longer
 * than those last. Nobody is asked when it is made: AWS judges it when it is used.
 * Source: S3 User Guide, "Sharing objects with presigned URLs"; S3 API Reference, "Authenticating Requests: Using
 * Query Parameters".
 */
import { accessKeyId } from "@/lib/aws/unique-id";
import { makeSessionToken, sessionSecret } from "@/lib/identity/session-token";
import { rfc3986 } from "../aws-api/percent";
import { canonicalRequest } from "../aws-api/sigv4/canonical-request";
import { signature, stringToSign } from "../aws-api/sigv4/signature";
import { awsPortAddress } from "./aws-port-address";
import { consoleCall } from "./console-call";
import { requireSignedIn } from "./console-session";

const region = "us-east-1";

/** In: the object; how many seconds the address holds. Out: the address at the AWS port. */
export async function presignedUrl(
  { bucket, key, versionId }: { bucket: string; key: string; versionId?: string | undefined },
  seconds: number,
): Promise<string> {
  const call = await consoleCall();
  const { session, account } = await requireSignedIn();
  const { accountId, bearer, given, mfaAt } = session;
  const id = accessKeyId("ASIA", accountId, call.random);
  const token = makeSessionToken(id, {
    accountId,
    bearer,
    issuedAt: session.issuedAt.getTime(),
    expiresAt: Math.min(call.at.getTime() + seconds * 1000, session.expiresAt.getTime() + account.clockOffsetMs),
    ...(mfaAt ? { mfaAt: mfaAt.getTime() } : {}),
    ...(given ? { given } : {}),
  });
  const base = await awsPortAddress();
  const path = `/${bucket}/${key.split("/").map(rfc3986).join("/")}`;
  const timestamp = `${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const scope = { accessKeyId: id, date: timestamp.slice(0, 8), region, service: "s3", terminator: "aws4_request" };
  const query = Object.entries({
    ...(versionId === undefined ? {} : { versionId }),
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${id}/${scope.date}/${region}/s3/aws4_request`,
    "X-Amz-Date": timestamp,
    "X-Amz-Expires": String(seconds),
    "X-Amz-Security-Token": token,
    "X-Amz-SignedHeaders": "host",
  })
    .map(([name, value]) => `${name}=${rfc3986(value)}`)
    .join("&");
  const canonical = canonicalRequest(
    {
      method: "GET",
      path,
      query,
      rawHeaders: ["host", new URL(base).host],
      body: Buffer.alloc(0),
      bodyTooLarge: false,
      sourceIp: call.sourceIp,
      secure: false,
      at: call.at,
    },
    { signedHeaders: ["host"], payloadHash: "UNSIGNED-PAYLOAD", s3: true, without: new Set() },
  );
  const signed = signature(sessionSecret(id), scope, stringToSign(timestamp, scope, canonical));
  return `${base}${path}?${query}&X-Amz-Signature=${signed}`;
}
