/** What a client says of the body it sends, held against what arrived. Source: S3 User Guide, "Checking object integrity". */

import { AwsError } from "@/lib/aws/error";
import type { Checksums, ReceivedBody } from "./body";
import { badDigest, invalidArgument } from "./errors";

const members = ["ChecksumCRC32", "ChecksumCRC32C", "ChecksumCRC64NVME", "ChecksumSHA1", "ChecksumSHA256"] as const;

interface Claims extends Checksums {
  ContentMD5?: string | undefined;
}

/** Out: the checksums to keep. Throws BadDigest 400, InvalidDigest 400 or InvalidRequest 400. */
export function checkBody(body: ReceivedBody, claims: { [Name in keyof Claims]?: string | undefined }): Checksums {
  if (claims.ContentMD5 !== undefined) {
    if (!/^[A-Za-z0-9+/]{22}==$/.test(claims.ContentMD5))
      throw new AwsError("InvalidDigest", "The Content-MD5 you specified was invalid.", 400);
    if (Buffer.from(claims.ContentMD5, "base64").toString("hex") !== body.md5) throw badDigest("Content-MD5");
  }
  for (const name of members) {
    const claimed = claims[name];
    const computed = body.checksums[name];
    if (claimed === undefined) continue;
    if (computed === undefined) throw invalidArgument(`Value for x-amz-checksum header is invalid.`);
    if (computed !== claimed) throw badDigest(name.replace("Checksum", ""));
  }
  return body.checksums;
}
