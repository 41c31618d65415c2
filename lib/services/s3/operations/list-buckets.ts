import type { ListBucketsOutput, ListBucketsRequest } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { AwsError } from "@/lib/aws/error";
import type { Pages } from "@/lib/aws/marker";
import { maxBuckets, mostBuckets } from "../inputs";
import { defineS3Operation } from "../operation";

export const listBuckets = defineS3Operation({
  name: "ListBuckets",
  access: "list",
  summary: "Lists the account's buckets by name.",

  input: z.object({
    MaxBuckets: maxBuckets.optional(),
    ContinuationToken: z.string().optional(),
    Prefix: z.string().optional(),
    BucketRegion: z.string().optional(),
  }) satisfies z.ZodType<ListBucketsRequest>,

  target: () => undefined,

  requires: () => [{ action: "s3:ListAllMyBuckets", resource: "*" }],

  async handler({ input, call, store, pages }): Promise<ListBucketsOutput> {
    const size = input.MaxBuckets ?? mostBuckets;
    const after = placeOf(input.ContinuationToken, pages);
    const found = await store.buckets.list({ prefix: input.Prefix, region: input.BucketRegion, after, size });
    const shown = found.slice(0, size);
    const last = shown.at(-1);
    // The Region is told where the request has a parameter. Source: S3 API Reference, Bucket.
    const asked = Object.values(input).some((value) => value !== undefined);
    return {
      Buckets: shown.map((bucket) => ({
        Name: bucket.name,
        CreationDate: bucket.createdAt,
        ...(asked ? { BucketRegion: bucket.region } : {}),
      })),
      Owner: { ID: canonicalUserId(call.accountId) },
      ...(found.length > size && last ? { ContinuationToken: pages.writeMarker(last.name) } : {}),
      ...(input.Prefix === undefined ? {} : { Prefix: input.Prefix }),
    };
  },
});

function placeOf(token: string | undefined, pages: Pages): string | undefined {
  try {
    return pages.readMarker(token);
  } catch {
    throw new AwsError("InvalidArgument", "The continuation token provided is incorrect", 400);
  }
}
