/** The source of a copy: how a header names it, and whether it may be taken. */
import type { Call } from "@/lib/operation/call";
import type { May } from "@/lib/operation/define";
import { accessDenied, invalidArgument, noSuchBucket, noSuchKey } from "./errors";
import { assertExpectedOwner } from "./expected-owner";
import { checkReadConditions } from "./object-headers";
import type { Located, ObjectRow } from "./store/objects";
import { onBucket } from "./target";

interface Conditions {
  ExpectedSourceBucketOwner?: string | undefined;
  CopySourceIfMatch?: string | undefined;
  CopySourceIfNoneMatch?: string | undefined;
  CopySourceIfModifiedSince?: Date | undefined;
  CopySourceIfUnmodifiedSince?: Date | undefined;
}

/** Throws NoSuchBucket 404, NoSuchKey 404 or AccessDenied 403, and PreconditionFailed 412. Out: it, and whose it is. */
export function sourceOfCopy(
  { source, from }: { source: { Bucket: string }; from: Located | undefined },
  input: Conditions,
  call: Call,
  may: May,
): { object: ObjectRow; owner: string } {
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
  return { object, owner: from.bucket.accountId };
}

/** `/bucket/key` or `bucket/key`, percent-encoded. Throws InvalidArgument 400. */
export function sourceOf(text: string): { Bucket: string; Key: string } {
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
