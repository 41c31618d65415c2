/**
 * Receives the body of an object into a file, however large, with every sum that the client speaks of; the memory
 * holds no more than a piece of it. The file is the caller's to keep or to remove.
 */
import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { AwsError } from "@/lib/aws/error";
import { type ChecksumName, checksumNames, memberOf, summing } from "@/lib/services/s3/checksums";
import { entityTooLarge } from "@/lib/services/s3/errors";
import { objectLimit } from "@/lib/services/s3/quotas";
import { ChunkReader, type ChunkSignatures } from "./aws-chunked";
import { incomingFolder } from "./incoming";

/** How much is read of a body that is too large, so that the client gets to read the refusal. */
const drainLimit = 4 * objectLimit;

export interface SpooledBody {
  file: string;
  size: number;
  /** Of the body as it came: what a signature covers. */
  rawSha256: string;
  /** Of the object; lower-case hex. */
  sha256: string;
  md5: string;
  /** By the member of S3's shapes. */
  checksums: Record<string, string>;
  /** Trailing headers, by name in lower case. */
  trailers: ReadonlyMap<string, string>;
  /** Of a body in signed chunks. */
  signatures: ChunkSignatures | undefined;
  /** What is wrong with the body; it is told after the signature. */
  fault: AwsError | undefined;
}

/** In: the body's pieces; a header by its name in lower case. Rejects where the client goes away before the end. */
export async function spoolBody(
  pieces: AsyncIterable<Uint8Array>,
  header: (name: string) => string | undefined,
): Promise<SpooledBody> {
  const folder = incomingFolder();
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, randomUUID());
  const raw = createHash("sha256");
  const sha256 = createHash("sha256");
  const md5 = createHash("md5");
  const sums = wantedChecksums(header).map((name) => ({ name, sum: summing[name]() }));
  const out = createWriteStream(file, { mode: 0o600 });
  let size = 0;
  let read = 0;
  let fault: AwsError | undefined;
  const write = (bytes: Buffer) => {
    size += bytes.length;
    if (size > objectLimit) throw entityTooLarge();
    sha256.update(bytes);
    md5.update(bytes);
    for (const { sum } of sums) sum.update(bytes);
    out.write(bytes);
  };
  const claimed = header("x-amz-content-sha256") ?? "";
  const chunked = claimed.startsWith("STREAMING-");
  const reader = chunked ? new ChunkReader(!claimed.includes("UNSIGNED"), write) : undefined;
  const attempt = (step: () => void) => {
    if (fault) return;
    try {
      step();
    } catch (error) {
      fault = error instanceof AwsError ? error : new AwsError("IncompleteBody", "The body cannot be read.", 400);
    }
  };
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      read += bytes.length;
      raw.update(bytes);
      attempt(() => (reader ? reader.take(bytes) : write(bytes)));
      if (out.writableNeedDrain) await new Promise<void>((resolve) => out.once("drain", resolve));
      // What is far too large is not read to its end: the answer closes the connection.
      if (read > drainLimit) break;
    }
    attempt(() => reader?.end());
    await new Promise<void>((resolve, reject) =>
      out.end((error?: Error | null) => (error ? reject(error) : resolve())),
    );
  } catch (error) {
    out.destroy();
    await rm(file, { force: true });
    throw error;
  }
  const length = header(chunked ? "x-amz-decoded-content-length" : "content-length");
  attempt(() => {
    if (length !== undefined && Number(length) !== size)
      throw new AwsError(
        "IncompleteBody",
        "You did not provide the number of bytes specified by the Content-Length HTTP header",
        400,
      );
  });
  return {
    file,
    size,
    rawSha256: raw.digest("hex"),
    sha256: sha256.digest("hex"),
    md5: md5.digest("hex"),
    checksums: Object.fromEntries(sums.map(({ name, sum }) => [memberOf[name], sum.digest()])),
    trailers: reader?.trailers ?? new Map(),
    signatures: reader && !claimed.includes("UNSIGNED") ? reader.signatures : undefined,
    fault,
  };
}

/** Those that the request names: in a header, in a trailer, or by the algorithm's name. Without any, S3's own. */
function wantedChecksums(header: (name: string) => string | undefined): ChecksumName[] {
  const trailer = header("x-amz-trailer")?.toLowerCase() ?? "";
  const algorithm = header("x-amz-sdk-checksum-algorithm")?.toLowerCase();
  const named = checksumNames.filter(
    (name) =>
      header(`x-amz-checksum-${name}`) !== undefined ||
      trailer.split(",").some((one) => one.trim() === `x-amz-checksum-${name}`) ||
      algorithm === name,
  );
  return named.length > 0 ? named : ["crc64nvme"];
}
