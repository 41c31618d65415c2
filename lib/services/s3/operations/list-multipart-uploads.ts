import type { ListMultipartUploadsOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { absent, bucketName, encodingType, pageSize, requestPayer } from "../inputs";
import { encoderOf, mostKeys } from "../listing";
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
    Delimiter: absent,
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
    const { Prefix = "", KeyMarker = "", UploadIdMarker } = input;
    const size = Math.min(input.MaxUploads ?? mostKeys, mostKeys);
    const after = { key: KeyMarker, id: UploadIdMarker };
    const found = await store.uploads.list(name, { prefix: Prefix, after, size });
    const uploads = found.slice(0, size);
    const last = found.length > size ? uploads.at(-1) : undefined;
    const encode = encoderOf(input.EncodingType);
    return {
      Bucket: name,
      KeyMarker: encode(KeyMarker),
      UploadIdMarker: UploadIdMarker ?? "",
      ...(last ? { NextKeyMarker: encode(last.key), NextUploadIdMarker: last.id } : {}),
      Prefix: encode(Prefix),
      MaxUploads: size,
      IsTruncated: last !== undefined,
      ...(input.EncodingType ? { EncodingType: "url" } : {}),
      Uploads: uploads.map((upload) => ({
        UploadId: upload.id,
        Key: encode(upload.key),
        Initiated: upload.createdAt,
        StorageClass: "STANDARD",
        Owner: { ID: canonicalUserId(accountId) },
        Initiator: initiatorOf(upload, accountId),
        ...checksumTold(upload),
      })),
    };
  },
});
