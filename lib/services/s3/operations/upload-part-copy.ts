import type { UploadPartCopyOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { isAwsError } from "@/lib/aws/error";
import { sourceOf, sourceOfCopy } from "../copy-source";
import { entityTooLarge, invalidArgument, noSuchUpload } from "../errors";
import { absent, copySource, customerKeys, partNumber, uploadMembers } from "../inputs";
import { checksumOf } from "../multipart";
import { quoted } from "../object-headers";
import { existingTagKeys } from "../object-tags";
import { defineS3Operation } from "../operation";
import { objectLimit } from "../quotas";
import { namedUpload, onObject, onVersion, ownerOfBucket, presentUpload } from "../target";

export const uploadPartCopy = defineS3Operation({
  name: "UploadPartCopy",
  access: "write",
  summary: "Takes a part of an upload from an object, which the caller must be allowed to read.",
  dataEvent: true,

  input: z.object({
    ...uploadMembers,
    PartNumber: partNumber,
    CopySource: copySource,
    CopySourceRange: z.string().optional(),
    CopySourceIfMatch: z.string().optional(),
    CopySourceIfModifiedSince: z.date().optional(),
    CopySourceIfNoneMatch: z.string().optional(),
    CopySourceIfUnmodifiedSince: z.date().optional(),
    ...customerKeys,
    CopySourceSSECustomerAlgorithm: absent,
    CopySourceSSECustomerKey: absent,
    CopySourceSSECustomerKeyMD5: absent,
    ExpectedSourceBucketOwner: z.string().optional(),
  }),

  actsFor: ownerOfBucket,

  async target({ input, call, store }) {
    const source = sourceOf(input.CopySource);
    const from = await store.objects.locateAnywhere(source.Bucket, source.Key, source.VersionId);
    return { source, from, to: await namedUpload({ input, call, store }) };
  },

  requires: ({ input, target: { source, from, to }, call }) => [
    onObject("s3:PutObject", input, to?.bucket, call),
    onVersion("s3:GetObject", source, from?.bucket, call, existingTagKeys(from?.object)),
  ],

  /** Copies what the range names into a file of its own; what is not there the handler tells. */
  prepare({ input, target: { from, to }, call, store }) {
    if (!to?.upload || !from?.object) return undefined;
    const { content, size } = from.object;
    const piece = { owner: from.bucket.accountId, content, range: rangeOf(input.CopySourceRange, size) };
    return store.bodies.assemble([piece], call.eventId, checksumOf(to.upload.checksumAlgorithm) ?? "crc64nvme");
  },

  async handler({
    input,
    target: { source, from, to },
    prepared: body,
    call,
    store,
    may,
  }): Promise<UploadPartCopyOutput> {
    try {
      const upload = presentUpload(to, input.ExpectedBucketOwner);
      const { told } = sourceOfCopy({ source, from }, input, call, may);
      if (!body) throw new Error("The part was not prepared.");
      const part = {
        number: input.PartNumber,
        size: body.size,
        etag: body.md5,
        content: body.sha256,
        checksum: body.checksums,
        modifiedAt: call.at,
      };
      const put = await store.uploads.putPart(upload.id, part, objectLimit);
      if (put === "no-upload") throw noSuchUpload();
      if (put === "too-large") throw entityTooLarge();
      await store.bodies.keep(body.file, body.sha256);
      if (put.replaced !== null) store.bodies.sweepSoon();
      return {
        ...told,
        CopyPartResult: { ETag: quoted(body.md5), LastModified: call.at, ...body.checksums },
        ServerSideEncryption: "AES256",
      };
    } catch (error) {
      // Other errors than refusals may be tried again.
      if (body && isAwsError(error)) await store.bodies.discard(body.file);
      throw error;
    }
  },
});

/** Source: S3 API Reference, UploadPartCopy: both ends are told. Throws InvalidArgument 400. */
function rangeOf(text: string | undefined, size: number) {
  if (text === undefined) return undefined;
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) > Number(to))
    throw invalidArgument(
      "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy",
    );
  if (Number(to) >= size) throw invalidArgument(`Range specified is not valid for source object of size: ${size}`);
  return { start: Number(from), end: Number(to) };
}
