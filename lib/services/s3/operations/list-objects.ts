import type { ListObjectsOutput } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { listMembers } from "../inputs";
import { listContext } from "../list-context";
import { encoderOf, listObjectsOf, mostKeys, shownObject } from "../listing";
import { defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownerOfBucket, presentBucket } from "../target";

export const listObjects = defineS3Operation({
  name: "ListObjects",
  access: "list",
  summary: "Lists the objects of a bucket by key; the first version of the list.",
  dataEvent: true,

  input: z.object({ ...listMembers, Marker: z.string().optional() }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:ListBucket", input.Bucket, target, call, listContext(input))],

  /** NextMarker is told where a delimiter is asked for; else the last key is the next marker. */
  async handler({ input, target, store }): Promise<ListObjectsOutput> {
    const bucket = presentBucket(target, input.ExpectedBucketOwner);
    const { Prefix = "", Delimiter = "", Marker = "" } = input;
    const size = Math.min(input.MaxKeys ?? mostKeys, mostKeys);
    const listed = await listObjectsOf(store, {
      bucket: bucket.name,
      prefix: Prefix,
      delimiter: Delimiter,
      after: Marker,
      size,
    });
    const encode = encoderOf(input.EncodingType);
    const truncated = listed.truncated && listed.last !== undefined;
    return {
      Name: bucket.name,
      Prefix: encode(Prefix),
      Marker: encode(Marker),
      ...(Delimiter ? { Delimiter: encode(Delimiter) } : {}),
      MaxKeys: input.MaxKeys ?? mostKeys,
      ...(input.EncodingType ? { EncodingType: "url" } : {}),
      IsTruncated: truncated,
      ...(truncated && Delimiter ? { NextMarker: encode(listed.last ?? "") } : {}),
      Contents: listed.objects.map((row) => ({
        ...shownObject(row, encode),
        Owner: { ID: canonicalUserId(bucket.accountId) },
      })),
      CommonPrefixes: listed.prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    };
  },
});
