/** The source of a copy: how a header names it, and whether it may be taken. */
import type { Call } from "@/lib/operation/call";
import type { May } from "@/lib/operation/define";
import { accessDenied, invalidArgument, invalidRequest, noSuchBucket, noSuchKey, noSuchVersion } from "./errors";
import { assertExpectedOwner } from "./expected-owner";
import { versionId } from "./inputs";
import { checkReadConditions } from "./object-headers";
import type { Located, ObjectRow } from "./store/objects";
import { onBucket } from "./target";
import { versionTold } from "./versions";

interface Conditions {
  ExpectedSourceBucketOwner?: string | undefined;
  CopySourceIfMatch?: string | undefined;
  CopySourceIfNoneMatch?: string | undefined;
  CopySourceIfModifiedSince?: Date | undefined;
  CopySourceIfUnmodifiedSince?: Date | undefined;
}

/**
 * Throws NoSuchBucket 404, NoSuchKey 404, NoSuchVersion 404 or AccessDenied 403, InvalidRequest 400 for a delete marker
 * that is named, and PreconditionFailed 412. Out: it, whose it is, and what is told of its version.
 */
export function sourceOfCopy(
  { source, from }: { source: CopySource; from: Located | undefined },
  input: Conditions,
  call: Call,
  may: May,
): { object: ObjectRow; owner: string; told: { CopySourceVersionId?: string } } {
  if (!from) throw noSuchBucket();
  assertExpectedOwner(input.ExpectedSourceBucketOwner, from.bucket.accountId);
  const { object, marker } = from;
  const named = source.VersionId !== undefined;
  if (named && marker)
    throw invalidRequest("The source of a copy request may not specifically refer to a delete marker by version id.");
  if (!object) {
    if (may(onBucket("s3:ListBucket", source.Bucket, from.bucket, call))) throw accessDenied();
    throw named ? noSuchVersion() : noSuchKey();
  }
  checkReadConditions(object, {
    IfMatch: input.CopySourceIfMatch,
    IfNoneMatch: input.CopySourceIfNoneMatch,
    IfModifiedSince: input.CopySourceIfModifiedSince,
    IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
  });
  const { VersionId } = versionTold(from.bucket, object.versionId);
  return {
    object,
    owner: from.bucket.accountId,
    told: VersionId === undefined ? {} : { CopySourceVersionId: VersionId },
  };
}

export interface CopySource {
  Bucket: string;
  Key: string;
  VersionId?: string;
}

/** `/bucket/key` or `bucket/key`, percent-encoded; `?versionId=…` behind it names a version. Throws InvalidArgument 400. */
export function sourceOf(text: string): CopySource {
  const [path = "", version] = text.split("?versionId=");
  const [, Bucket, Key] = /^\/?([^/]+)\/(.+)$/s.exec(decoded(path)) ?? [];
  if (Bucket === undefined || Key === undefined)
    throw invalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
  if (version === undefined) return { Bucket, Key };
  const VersionId = decoded(version);
  if (!versionId.safeParse(VersionId).success) throw invalidArgument("Invalid version id specified");
  return { Bucket, Key, VersionId };
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
