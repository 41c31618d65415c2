import type { ListMultipartUploadsOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { bucketName, encodingType, pageSize, requestPayer } from "../inputs";
import { encoderOf, mostKeys, pageOfKeys } from "../listing";
import { checksumTold } from "../multipart";
import { defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownerOfBucket, presentBucket } from "../target";
import { initiatorOf } from "../upload-initiator";

export const listMultipartUploads = defineS3Operation({
  name: "ListMultipartUploads",
  access: "list",
  summary: "Lists the uploads of a bucket that are neither completed nor aborted.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Delimiter: z.string().optional(),
    EncodingType: encodingType.optional(),
    KeyMarker: z.string().optional(),
    MaxUploads: pageSize("max-uploads").optional(),
    Prefix: z.string().optional(),
    UploadIdMarker: z.string().optional(),
    ExpectedBucketOwner: z.string().optional(),
    RequestPayer: requestPayer.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:ListBucketMultipartUploads", input.Bucket, target, call)],

  async handler({ input, target, store }): Promise<ListMultipartUploadsOutput> {
    const { name, accountId } = presentBucket(target, input.ExpectedBucketOwner);
    const { Prefix = "", Delimiter = "", KeyMarker = "", UploadIdMarker } = input;
    const size = Math.min(input.MaxUploads ?? mostKeys, mostKeys);
    const found = await pageOfKeys({
      ...{ prefix: Prefix, delimiter: Delimiter, size, after: KeyMarker },
      start: { key: KeyMarker, id: UploadIdMarker },
      behind: (key) => ({ key, id: undefined }),
      read: (after, count) => store.uploads.list(name, { prefix: Prefix, after, size: count }),
    });
    const last = found.truncated ? found.last : undefined;
    const encode = encoderOf(input.EncodingType);
    return {
      Bucket: name,
      KeyMarker: encode(KeyMarker),
      UploadIdMarker: UploadIdMarker ?? "",
      ...(last ? { NextKeyMarker: encode(last.key), NextUploadIdMarker: last.row?.id ?? "" } : {}),
      Prefix: encode(Prefix),
      ...(Delimiter ? { Delimiter: encode(Delimiter) } : {}),
      MaxUploads: size,
      IsTruncated: last !== undefined,
      ...(input.EncodingType ? { EncodingType: "url" } : {}),
      Uploads: found.rows.map((upload) => ({
        UploadId: upload.id,
        Key: encode(upload.key),
        Initiated: upload.createdAt,
        StorageClass: "STANDARD",
        Owner: { ID: canonicalUserId(accountId) },
        Initiator: initiatorOf(upload, accountId),
        ...checksumTold(upload),
      })),
      CommonPrefixes: found.prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    };
  },
});
