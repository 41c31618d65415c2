import type { CopyObjectOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { accessDenied, invalidArgument, noSuchBucket, noSuchKey } from "../errors";
import { assertExpectedOwner } from "../expected-owner";
import {
  absent,
  bucketName,
  copySource,
  metadataDirective,
  objectHeaders,
  objectKey,
  taggingDirective,
  writeMembers,
} from "../inputs";
import { checkReadConditions, checkWriteConditions, keptHeaders, keptMetadata, quoted } from "../object-headers";
import { defineS3Operation } from "../operation";
import { onBucket, onObject, ownerOfBucket, presentBucket } from "../target";

export const copyObject = defineS3Operation({
  name: "CopyObject",
  access: "write",
  summary: "Copies an object, which the caller must be allowed to read, to another key or bucket.",
  dataEvent: true,

  input: z.object({
    Bucket: bucketName,
    Key: objectKey,
    CopySource: copySource,
    CopySourceIfMatch: z.string().optional(),
    CopySourceIfModifiedSince: z.date().optional(),
    CopySourceIfNoneMatch: z.string().optional(),
    CopySourceIfUnmodifiedSince: z.date().optional(),
    MetadataDirective: metadataDirective.optional(),
    TaggingDirective: taggingDirective.optional(),
    AnnotationDirective: absent,
    CopySourceSSECustomerAlgorithm: absent,
    CopySourceSSECustomerKey: absent,
    CopySourceSSECustomerKeyMD5: absent,
    ExpectedSourceBucketOwner: z.string().optional(),
    ...objectHeaders,
    ...writeMembers,
  }),

  actsFor: ownerOfBucket,

  async target({ input, store }) {
    const source = sourceOf(input.CopySource);
    return {
      source,
      from: await store.objects.locateAnywhere(source.Bucket, source.Key),
      bucket: await store.buckets.find(input.Bucket),
    };
  },

  requires: ({ input, target: { source, from, bucket }, call }) => [
    onObject("s3:PutObject", input, bucket, call),
    onObject("s3:GetObject", source, from?.bucket, call),
  ],

  async handler({ input, target: { source, from, bucket }, call, store, may }): Promise<CopyObjectOutput> {
    presentBucket(bucket, input.ExpectedBucketOwner);
    if (!from) throw noSuchBucket();
    assertExpectedOwner(input.ExpectedSourceBucketOwner, from.bucket.accountId);
    const { object } = from;
    if (!object) throw may(onBucket("s3:ListBucket", source.Bucket, from.bucket, call)) ? accessDenied() : noSuchKey();
    checkReadConditions(object, {
      IfMatch: input.CopySourceIfMatch,
      IfNoneMatch: input.CopySourceIfNoneMatch,
      IfModifiedSince: input.CopySourceIfModifiedSince,
      IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
    });
    const replaces = input.MetadataDirective === "REPLACE";
    if (source.Bucket === input.Bucket && source.Key === input.Key && !replaces)
      throw new AwsError(
        "InvalidRequest",
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
        400,
      );
    const present = await store.objects.locate(input.Bucket, input.Key);
    checkWriteConditions(present?.object ?? null, input);
    const put = await store.objects.put(input.Bucket, {
      ...object,
      key: input.Key,
      modifiedAt: call.at,
      ...(replaces
        ? {
            contentType: input.ContentType ?? "binary/octet-stream",
            headers: keptHeaders(input),
            metadata: keptMetadata(input.Metadata),
          }
        : {}),
    });
    if (put === "no-bucket") throw noSuchBucket();
    await store.bodies.copyFrom(from.bucket.accountId, object.content);
    if (put.replaced !== null && put.replaced !== object.content) store.bodies.sweepSoon();
    return {
      CopyObjectResult: { ETag: quoted(object.etag), LastModified: call.at, ...object.checksum },
      ServerSideEncryption: "AES256",
    };
  },
});

/** `/bucket/key` or `bucket/key`, percent-encoded. Throws InvalidArgument 400. */
function sourceOf(text: string): { Bucket: string; Key: string } {
  const [, Bucket, Key] = /^\/?([^/]+)\/(.+)$/s.exec(decoded(text.split("?versionId=")[0] ?? "")) ?? [];
  if (text.includes("?versionId=") || Bucket === undefined || Key === undefined)
    throw invalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
  return { Bucket, Key };
}

function decoded(text: string): string {
  const refused = () => invalidArgument("Invalid copy source encoding.");
  try {
    const source = decodeURIComponent(text.replaceAll("+", " "));
    if (!source.includes("\u0000")) return source;
  } catch {
    throw refused();
  }
  throw refused();
}
