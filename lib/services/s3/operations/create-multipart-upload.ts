import type { CreateMultipartUploadOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { noSuchBucket } from "../errors";
import { bucketName, checksumType, objectHeaders, objectKey, writeMembers } from "../inputs";
import { checksumTold, checksumTypeFor } from "../multipart";
import { keptHeaders, keptMetadata } from "../object-headers";
import { tagsOfHeader } from "../object-tags";
import { defineS3Operation } from "../operation";
import { namedBucket, ownerOfBucket, presentBucket } from "../target";
import { toPutObject } from "../to-put-object";

const { IfMatch: _, IfNoneMatch: __, ...members } = writeMembers; // conditions belong to the completion

export const createMultipartUpload = defineS3Operation({
  name: "CreateMultipartUpload",
  access: "write",
  summary: "Begins an upload in parts, and gives the id by which its parts are sent.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    ...objectHeaders,
    ...members,
    ChecksumType: checksumType.optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => toPutObject(input, target, call),

  async handler({ input, target, call, store }): Promise<CreateMultipartUploadOutput> {
    presentBucket(target, input.ExpectedBucketOwner);
    const { Bucket, Key, ChecksumAlgorithm } = input;
    const upload = {
      id: Buffer.from(call.random(48)).toString("base64url"),
      key: Key,
      contentType: input.ContentType ?? "binary/octet-stream",
      headers: keptHeaders(input),
      metadata: keptMetadata(input.Metadata),
      tags: tagsOfHeader(input.Tagging),
      checksumAlgorithm: ChecksumAlgorithm ?? null,
      checksumType: checksumTypeFor(ChecksumAlgorithm, input.ChecksumType),
      initiator: call.principal.arn,
      createdAt: call.at,
    };
    if (!(await store.uploads.insert(Bucket, upload))) throw noSuchBucket();
    return {
      Bucket,
      Key,
      UploadId: upload.id,
      ServerSideEncryption: "AES256",
      ...checksumTold(upload),
    };
  },
});
