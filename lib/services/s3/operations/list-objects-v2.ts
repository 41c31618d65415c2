import type { ListObjectsV2Output } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import type { Pages } from "@/lib/aws/marker";
import { invalidArgument } from "../errors";
import { listMembers } from "../inputs";
import { listContext } from "../list-context";
import { encoderOf, listObjectsOf, mostKeys, shownObject } from "../listing";
import { defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownerOfBucket, presentBucket } from "../target";

export const listObjectsV2 = defineS3Operation({
  name: "ListObjectsV2",
  access: "list",
  summary: "Lists the objects of a bucket by key, up to 1,000 at once.",
  dataEvent: true,

  input: z.object({
    ...listMembers,
    ContinuationToken: z.string().optional(),
    FetchOwner: z.boolean().optional(),
    StartAfter: z.string().optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [onBucket("s3:ListBucket", input.Bucket, target, call, listContext(input))],

  async handler({ input, target, store, pages }): Promise<ListObjectsV2Output> {
    const bucket = presentBucket(target, input.ExpectedBucketOwner);
    const { Prefix = "", Delimiter = "", StartAfter = "", ContinuationToken } = input;
    const size = Math.min(input.MaxKeys ?? mostKeys, mostKeys);
    const after = ContinuationToken === undefined ? StartAfter : placeOf(ContinuationToken, pages);
    const listed = await listObjectsOf(store, {
      bucket: bucket.name,
      prefix: Prefix,
      delimiter: Delimiter,
      after,
      size,
    });
    const encode = encoderOf(input.EncodingType);
    const truncated = listed.truncated && listed.last !== undefined;
    return {
      Name: bucket.name,
      Prefix: encode(Prefix),
      ...(Delimiter ? { Delimiter: encode(Delimiter) } : {}),
      MaxKeys: input.MaxKeys ?? mostKeys,
      ...(input.EncodingType ? { EncodingType: "url" } : {}),
      KeyCount: listed.objects.length + listed.prefixes.length,
      IsTruncated: truncated,
      ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
      ...(truncated ? { NextContinuationToken: pages.writeMarker(listed.last ?? "") } : {}),
      ...(StartAfter ? { StartAfter: encode(StartAfter) } : {}),
      Contents: listed.objects.map((row) => ({
        ...shownObject(row, encode),
        ...(input.FetchOwner ? { Owner: { ID: canonicalUserId(bucket.accountId) } } : {}),
      })),
      CommonPrefixes: listed.prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    };
  },
});

function placeOf(token: string, pages: Pages): string {
  try {
    return pages.readMarker(token) ?? "";
  } catch {
    throw invalidArgument("The continuation token provided is incorrect");
  }
}
