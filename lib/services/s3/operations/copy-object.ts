import type { CopyObjectOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { sourceOf, sourceOfCopy } from "../copy-source";
import { noSuchBucket } from "../errors";
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
import { checkWriteConditions, keptHeaders, keptMetadata, quoted } from "../object-headers";
import { existingTagKeys, requestTagKeys, tagsOfHeader } from "../object-tags";
import { defineS3Operation } from "../operation";
import { onObject, onVersion, ownerOfBucket, presentBucket } from "../target";
import { toPutObject } from "../to-put-object";
import { nextVersionId, versionTold } from "../versions";

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
      from: await store.objects.locateAnywhere(source.Bucket, source.Key, source.VersionId),
      bucket: await store.buckets.find(input.Bucket),
    };
  },

  /** Tags that come along are read there and written here. Source: S3 API Reference, CopyObject, "Permissions". */
  requires({ input, target: { source, from, bucket }, call }) {
    const existing = existingTagKeys(from?.object);
    const read = onVersion("s3:GetObject", source, from?.bucket, call, existing);
    if (input.TaggingDirective === "REPLACE") return [...toPutObject(input, bucket, call), read];
    const needs = [onObject("s3:PutObject", input, bucket, call), read];
    if (!from?.object?.tags.length) return needs;
    const tagging = onObject("s3:PutObjectTagging", input, bucket, call, requestTagKeys(from.object.tags));
    return [...needs, onVersion("s3:GetObjectTagging", source, from.bucket, call, existing), tagging];
  },

  async handler({ input, target: { source, from, bucket }, call, store, may }): Promise<CopyObjectOutput> {
    presentBucket(bucket, input.ExpectedBucketOwner);
    const { object, owner, told } = sourceOfCopy({ source, from }, input, call, may);
    const replaces = input.MetadataDirective === "REPLACE";
    const itself = source.Bucket === input.Bucket && source.Key === input.Key && source.VersionId === undefined;
    if (itself && !replaces)
      throw new AwsError(
        "InvalidRequest",
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
        400,
      );
    const present = await store.objects.locate(input.Bucket, input.Key);
    if (!present) throw noSuchBucket();
    checkWriteConditions(present.object, input);
    const versionId = nextVersionId(present.bucket, call);
    const put = await store.objects.put(input.Bucket, {
      ...object,
      key: input.Key,
      versionId,
      modifiedAt: call.at,
      ...(replaces
        ? {
            contentType: input.ContentType ?? "binary/octet-stream",
            headers: keptHeaders(input),
            metadata: keptMetadata(input.Metadata),
          }
        : {}),
      ...(input.TaggingDirective === "REPLACE" ? { tags: tagsOfHeader(input.Tagging) } : {}),
    });
    if (put === "no-bucket") throw noSuchBucket();
    await store.bodies.copyFrom(owner, object.content);
    if (put.replaced !== null && put.replaced !== object.content) store.bodies.sweepSoon();
    return {
      ...told,
      ...versionTold(present.bucket, versionId),
      CopyObjectResult: { ETag: quoted(object.etag), LastModified: call.at, ...object.checksum },
      ServerSideEncryption: "AES256",
    };
  },
});
