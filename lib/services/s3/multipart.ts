/**
 * Uploads in parts: their checksums, what a completion names, and what becomes of it.
 * Sources: S3 User Guide, "Uploading and copying objects using multipart upload" and "Checking object integrity";
 * S3 API Reference, CompleteMultipartUpload, "Errors".
 */
import { createHash } from "node:crypto";
import type { Checksums } from "./body";
import { type ChecksumName, checksumNames, memberOf, summing } from "./checksums";
import { entityTooSmall, invalidPart, invalidPartOrder, invalidRequest, malformedXml } from "./errors";
import { leastPart } from "./quotas";
import type { PartRow, UploadRow } from "./store/uploads";

/** `CRC32` as the program calls it. */
export const checksumOf = (algorithm: string | null | undefined): ChecksumName | undefined =>
  checksumNames.find((name) => name.toUpperCase() === algorithm);

const words = { crc32: "CRC32", crc32c: "CRC32C", crc64nvme: "CRC64NVME", sha1: "SHA1", sha256: "SHA256" } as const;

/** What answers tell of an upload's checksums: nothing where it was begun without. */
export function checksumTold(upload: Pick<UploadRow, "checksumAlgorithm" | "checksumType">) {
  const name = checksumOf(upload.checksumAlgorithm);
  return name ? { ChecksumAlgorithm: words[name], ChecksumType: upload.checksumType } : {};
}

/**
 * Over what the checksum of the whole object goes: the checksums of its parts, or the object. Throws InvalidRequest 400
 * for what an algorithm cannot do.
 */
export function checksumTypeFor(algorithm: string | undefined, asked: string | undefined): "COMPOSITE" | "FULL_OBJECT" {
  const only = algorithm === undefined || algorithm === "CRC64NVME" ? "FULL_OBJECT" : undefined;
  const possible = only ?? (algorithm?.startsWith("SHA") ? "COMPOSITE" : undefined);
  const type = asked === "FULL_OBJECT" || asked === "COMPOSITE" ? asked : (possible ?? "COMPOSITE");
  if (possible !== undefined && type !== possible)
    throw invalidRequest(
      `The ${type} checksum type cannot be used with the ${(algorithm ?? "crc64nvme").toLowerCase()} checksum algorithm.`,
    );
  return type;
}

/** Throws InvalidRequest 400 where a part comes with another checksum than the upload was begun for. */
export function checkPartChecksum(upload: UploadRow, claims: { [Name in keyof Checksums]?: string | undefined }) {
  const wanted = checksumOf(upload.checksumAlgorithm);
  const claimed = checksumNames.find((name) => claims[memberOf[name]] !== undefined);
  if (wanted !== claimed && claimed !== undefined) throw mismatch(wanted, claimed);
  if (wanted !== undefined && upload.checksumType === "COMPOSITE" && claimed === undefined)
    throw mismatch(wanted, null);
}

const mismatch = (expected: string | undefined, actual: string | null) =>
  invalidRequest(
    `Checksum Type mismatch occurred, expected checksum Type: ${expected ?? null}, actual checksum Type: ${actual}`,
  );

interface CompletedPart extends Partial<Record<keyof Checksums, string | undefined>> {
  ETag?: string | undefined;
  PartNumber?: number | undefined;
}

/**
 * The parts that a completion names. Throws MalformedXML 400 for none, InvalidPartOrder 400, InvalidPart 400 for one
 * that is not there or is another, EntityTooSmall 400 for one before the last that is smaller than 5 MB.
 */
export function completedParts(
  named: readonly CompletedPart[],
  upload: UploadRow,
  present: readonly PartRow[],
): PartRow[] {
  if (named.length === 0) throw malformedXml();
  const byNumber = new Map(present.map((part) => [part.number, part]));
  const member = checksumOf(upload.checksumAlgorithm);
  const parts = named.map((one, index) => {
    if (one.PartNumber === undefined) throw malformedXml();
    if (index > 0 && one.PartNumber <= (named[index - 1]?.PartNumber ?? 0)) throw invalidPartOrder();
    const part = byNumber.get(one.PartNumber);
    if (!part || one.ETag?.replaceAll('"', "") !== part.etag) throw invalidPart();
    if (member && upload.checksumType === "COMPOSITE" && one[memberOf[member]] === undefined)
      throw invalidRequest(
        `The upload was created using a ${member} checksum. The complete request must include the checksum for each part. It was missing for part ${one.PartNumber} in the request.`,
      );
    for (const name of checksumNames) {
      const claimed = one[memberOf[name]];
      if (claimed !== undefined && claimed !== part.checksum[memberOf[name]]) throw invalidPart();
    }
    return part;
  });
  if (parts.slice(0, -1).some(({ size }) => size < leastPart)) throw entityTooSmall();
  return parts;
}

/** MD5 of the MD5s of the parts, and how many there are. */
export function etagOfParts(parts: readonly PartRow[]): string {
  const hash = createHash("md5");
  for (const { etag } of parts) hash.update(Buffer.from(etag, "hex"));
  return `${hash.digest("hex")}-${parts.length}`;
}

/** The checksum over the parts' checksums, and how many there are. */
export function compositeChecksum(name: ChecksumName, parts: readonly PartRow[]): Checksums {
  const sum = summing[name]();
  for (const { checksum } of parts) sum.update(Buffer.from(checksum[memberOf[name]] ?? "", "base64"));
  return { [memberOf[name]]: `${sum.digest()}-${parts.length}` };
}
