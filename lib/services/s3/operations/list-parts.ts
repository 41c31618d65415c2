import type { ListPartsOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { invalidArgument } from "../errors";
import { customerKeys, pageSize, uploadMembers } from "../inputs";
import { mostKeys } from "../listing";
import { checksumTold } from "../multipart";
import { quoted } from "../object-headers";
import { defineS3Operation } from "../operation";
import { namedUpload, onObject, ownerOfBucket, presentBucket, presentUpload } from "../target";
import { initiatorOf } from "../upload-initiator";

export const listParts = defineS3Operation({
  name: "ListParts",
  access: "list",
  summary: "Lists the parts that an upload has.",
  dataEvent: true,

  input: z.object({
    ...uploadMembers,
    MaxParts: pageSize("max-parts").optional(),
    PartNumberMarker: z.string().optional(),
    ...customerKeys,
  }),

  actsFor: ownerOfBucket,

  target: namedUpload,

  requires: ({ input, target, call }) => [onObject("s3:ListMultipartUploadParts", input, target?.bucket, call)],

  async handler({ input, target, store }): Promise<ListPartsOutput> {
    const upload = presentUpload(target, input.ExpectedBucketOwner);
    const { accountId } = presentBucket(target?.bucket);
    const { PartNumberMarker = "0" } = input;
    if (!/^\d{1,9}$/.test(PartNumberMarker))
      throw invalidArgument("Provided part-number-marker not an integer or within integer range");
    const size = Math.min(input.MaxParts ?? mostKeys, mostKeys);
    const found = await store.uploads.parts(upload.id, { after: Number(PartNumberMarker), size });
    const parts = found.slice(0, size);
    return {
      Bucket: input.Bucket,
      Key: input.Key,
      UploadId: upload.id,
      PartNumberMarker,
      NextPartNumberMarker: String(parts.at(-1)?.number ?? 0),
      MaxParts: size,
      IsTruncated: found.length > size,
      Parts: parts.map(({ number, modifiedAt, etag, size: Size, checksum }) => ({
        PartNumber: number,
        LastModified: modifiedAt,
        ETag: quoted(etag),
        Size,
        ...(upload.checksumAlgorithm === null ? {} : checksum),
      })),
      Initiator: initiatorOf(upload, accountId),
      Owner: { ID: canonicalUserId(accountId) },
      StorageClass: "STANDARD",
      ...checksumTold(upload),
    };
  },
});
