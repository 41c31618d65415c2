import type { Call } from "@/lib/operation/call";
import type { Requirement } from "@/lib/operation/define";
import { requestTagKeys, tagsOfHeader } from "./object-tags";
import type { BucketRow } from "./store/buckets";
import { onObject } from "./target";

/** What a write of an object needs: with tags in its header also to tag. Source: S3 API Reference, PutObject. */
export function toPutObject(
  input: { Bucket: string; Key: string; Tagging?: string | undefined },
  bucket: BucketRow | undefined,
  call: Call,
): Requirement[] {
  const tags = tagsOfHeader(input.Tagging);
  const context = requestTagKeys(tags);
  const put = onObject("s3:PutObject", input, bucket, call, context);
  return tags.length === 0 ? [put] : [put, onObject("s3:PutObjectTagging", input, bucket, call, context)];
}
