import type { Call } from "@/lib/operation/call";
import type { May } from "@/lib/operation/define";
import { existingTagKeys } from "./object-tags";
import type { Located, ObjectRow } from "./store/objects";
import { onVersion } from "./target";

/** How many tags an object has, for those who may read them. Source: S3 API Reference, GetObject, x-amz-tagging-count. */
export function tagCount(
  object: ObjectRow,
  input: { Bucket: string; Key: string; VersionId?: string | undefined },
  located: Located | undefined,
  call: Call,
  may: May,
): { TagCount?: number } {
  if (object.tags.length === 0) return {};
  const denial = may(onVersion("s3:GetObjectTagging", input, located?.bucket, call, existingTagKeys(object)));
  return denial ? {} : { TagCount: object.tags.length };
}
