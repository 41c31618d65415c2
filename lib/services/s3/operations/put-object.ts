import type { PutObjectOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { isReceivedBody, type ReceivedBody } from "../body";
import { checkBody } from "../body-checks";
import { noSuchBucket } from "../errors";
import { absent, bucketName, checksumMembers, objectHeaders, objectKey, writeMembers } from "../inputs";
import { checkWriteConditions, keptHeaders, keptMetadata, quoted } from "../object-headers";
import { tagsOfHeader } from "../object-tags";
import { defineS3Operation } from "../operation";
import { namedObject, ownerOfBucket, presentBucket } from "../target";
import { toPutObject } from "../to-put-object";
import { nextVersionId, versionTold } from "../versions";

export const putObject = defineS3Operation({
  name: "PutObject",
  access: "write",
  summary: "Puts an object into a bucket: in place of the one of that key, or as its latest version.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    Body: z.custom<ReceivedBody>(isReceivedBody).optional(),
    ContentLength: z.number().optional(),
    ContentMD5: z.string().optional(),
    ...checksumMembers,
    WriteOffsetBytes: absent,
    ...objectHeaders,
    ...writeMembers,
  }),

  actsFor: ownerOfBucket,

  target: namedObject,

  requires: ({ input, target, call }) => toPutObject(input, target?.bucket, call),

  async handler({ input, target, call, store }): Promise<PutObjectOutput> {
    presentBucket(target?.bucket, input.ExpectedBucketOwner);
    const { Body: body } = input;
    if (!body) throw new Error("The door received no body.");
    const checksum = checkBody(body, input);
    const present = await store.objects.locate(input.Bucket, input.Key);
    if (!present) throw noSuchBucket();
    checkWriteConditions(present.object, input);
    const versionId = nextVersionId(present.bucket, call);
    const put = await store.objects.put(input.Bucket, {
      key: input.Key,
      versionId,
      size: body.size,
      etag: body.md5,
      content: body.sha256,
      contentType: input.ContentType ?? "binary/octet-stream",
      headers: keptHeaders(input),
      metadata: keptMetadata(input.Metadata),
      checksum,
      tags: tagsOfHeader(input.Tagging),
      modifiedAt: call.at,
    });
    if (put === "no-bucket") throw noSuchBucket();
    await store.bodies.keep(body.file, body.sha256);
    if (put.replaced !== null && put.replaced !== body.sha256) store.bodies.sweepSoon();
    return {
      ...versionTold(present.bucket, versionId),
      ETag: quoted(body.md5),
      ...checksum,
      ChecksumType: "FULL_OBJECT",
      ServerSideEncryption: "AES256",
    };
  },
});
