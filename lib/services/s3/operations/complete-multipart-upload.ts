import type { CompleteMultipartUploadOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { isAwsError } from "@/lib/aws/error";
import type { Checksums, ReceivedBody } from "../body";
import { memberOf } from "../checksums";
import { badDigest, entityTooLarge, invalidPart, invalidRequest, noSuchBucket, noSuchUpload } from "../errors";
import { checksumMembers, checksumType, customerKeys, uploadMembers } from "../inputs";
import { checksumOf, completedParts, compositeChecksum, etagOfParts } from "../multipart";
import { checksumTypeOf, checkWriteConditions, quoted } from "../object-headers";
import { defineS3Operation } from "../operation";
import { mostParts, objectLimit } from "../quotas";
import type { UploadRow } from "../store/uploads";
import { namedUpload, onObject, ownerOfBucket, presentBucket, presentUpload } from "../target";
import { nextVersionId, versionTold } from "../versions";

export const completeMultipartUpload = defineS3Operation({
  name: "CompleteMultipartUpload",
  access: "write",
  summary: "Makes an object of the parts of an upload.",
  dataEvent: true,

  input: z.object({
    ...uploadMembers,
    MultipartUpload: z
      .object({
        Parts: z
          .array(z.object({ ETag: z.string().optional(), PartNumber: z.number().optional(), ...checksumMembers }))
          .optional(),
      })
      .optional(),
    ...checksumMembers,
    ChecksumType: checksumType.optional(),
    MpuObjectSize: z.number().optional(),
    IfMatch: z.string().optional(),
    IfNoneMatch: z.string().optional(),
    ...customerKeys,
  }),

  actsFor: ownerOfBucket,

  target: namedUpload,

  requires: ({ input, target, call }) => [onObject("s3:PutObject", input, target?.bucket, call)],

  /** Joins the parts, which are files, into one. */
  async prepare({ input, target, call, store }) {
    const upload = presentUpload(target, input.ExpectedBucketOwner);
    const present = await store.uploads.parts(upload.id, { size: mostParts });
    const parts = completedParts(input.MultipartUpload?.Parts ?? [], upload, present);
    const size = parts.reduce((sum, part) => sum + part.size, 0);
    if (size > objectLimit) throw entityTooLarge();
    if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== size)
      throw invalidRequest("The provided 'x-amz-mp-object-size' header does not match what was computed.");
    if (input.ChecksumType !== undefined && input.ChecksumType !== upload.checksumType)
      throw invalidRequest(
        `The upload was created using the ${upload.checksumType} checksum mode. The complete request must use the same checksum mode.`,
      );
    const { accountId: owner } = presentBucket(target?.bucket);
    const pieces = parts.map(({ content }) => ({ owner, content }));
    const name = checksumOf(upload.checksumAlgorithm);
    const ofParts =
      name !== undefined && upload.checksumType === "COMPOSITE" ? compositeChecksum(name, parts) : undefined;
    const body = await store.bodies.assemble(pieces, call.eventId, ofParts ? undefined : (name ?? "crc64nvme"));
    return { parts, body, checksum: ofParts ?? body.checksums };
  },

  async handler({ input, target, prepared, call, store }): Promise<CompleteMultipartUploadOutput> {
    const { parts, body, checksum } = prepared;
    try {
      const upload = presentUpload(target, input.ExpectedBucketOwner);
      checkClaims(input, upload, checksum);
      // What was joined before the account was locked must still be what the upload has.
      const present = await store.uploads.parts(upload.id, { size: mostParts });
      const still = new Set(present.map(({ number, content }) => `${number} ${content}`));
      if (!parts.every(({ number, content }) => still.has(`${number} ${content}`))) throw invalidPart();
      if (input.IfMatch !== undefined || input.IfNoneMatch !== undefined)
        checkWriteConditions((await store.objects.locate(input.Bucket, input.Key))?.object ?? null, input);
      if (!(await store.uploads.remove(upload.id))) throw noSuchUpload();
      return await stored(upload, body);
    } catch (error) {
      // Other errors than refusals may be tried again.
      if (isAwsError(error)) await store.bodies.discard(body.file);
      throw error;
    }

    async function stored(upload: UploadRow, { size, sha256, file }: ReceivedBody) {
      const etag = etagOfParts(parts);
      const { key, contentType, headers, metadata, tags } = upload;
      const bucket = presentBucket(target?.bucket);
      const versionId = nextVersionId(bucket, call);
      const put = await store.objects.put(input.Bucket, {
        ...{ key, versionId, size, etag, content: sha256, contentType, headers, metadata, checksum, tags },
        modifiedAt: call.at,
      });
      if (put === "no-bucket") throw noSuchBucket();
      await store.bodies.keep(file, sha256);
      store.bodies.sweepSoon();
      return {
        Location: `https://${input.Bucket}.s3.${call.region}.amazonaws.com/${encodeURIComponent(key)}`,
        Bucket: input.Bucket,
        Key: key,
        ETag: quoted(etag),
        ...versionTold(bucket, versionId),
        ...checksum,
        ChecksumType: checksumTypeOf({ checksum }),
        ServerSideEncryption: "AES256" as const,
      };
    }
  },
});

/** What the client says of the whole, held against what it is. Throws BadDigest 400. */
function checkClaims(
  claims: { [Name in keyof Checksums]?: string | undefined },
  upload: UploadRow,
  checksum: Checksums,
) {
  const name = checksumOf(upload.checksumAlgorithm) ?? "crc64nvme";
  const claimed = claims[memberOf[name]];
  const computed = checksum[memberOf[name]];
  if (claimed !== undefined && claimed !== computed && claimed !== computed?.replace(/-\d+$/, ""))
    throw badDigest(name);
}
