import "server-only";
import { getObjectTagging } from "@/lib/services/s3/operations/get-object-tagging";
import { headObject } from "@/lib/services/s3/operations/head-object";
import { listObjectVersions } from "@/lib/services/s3/operations/list-object-versions";
import type { Read } from "../action-state";
import { read } from "../run-operation";
import type { TagFacts } from "./user";

export interface ObjectFacts {
  size: number;
  contentType: string;
  etag: string;
  modifiedAt: string;
  /** Of a bucket that has versions. */
  versionId: string | undefined;
  /** System-defined ones by the names of their headers, then those of the person's own. */
  metadata: { type: "System defined" | "User defined"; key: string; value: string }[];
}

/** An object, or one version of it. */
export interface ObjectName {
  bucket: string;
  key: string;
  versionId?: string | undefined;
}

/** An object as its page shows it. */
export async function objectFacts({ bucket: Bucket, key: Key, versionId }: ObjectName): Promise<Read<ObjectFacts>> {
  const head = await read(headObject, { Bucket, Key, ...(versionId === undefined ? {} : { VersionId: versionId }) });
  if (!head.ok) return head;
  const { ContentLength, ContentType, ETag, LastModified, VersionId, Metadata = {}, ...rest } = head.value;
  const system = { "Content-Type": ContentType, ...systemHeaders(rest) };
  return {
    ok: true,
    value: {
      size: ContentLength,
      contentType: ContentType,
      etag: ETag.replaceAll('"', ""),
      modifiedAt: LastModified.toISOString(),
      versionId: VersionId,
      metadata: [
        ...Object.entries(system).flatMap(([key, value]) =>
          value === undefined ? [] : [{ type: "System defined" as const, key, value }],
        ),
        ...Object.entries(Metadata).map(([key, value]) => ({
          type: "User defined" as const,
          key: `x-amz-meta-${key}`,
          value,
        })),
      ],
    },
  };
}

const systemHeaders = (head: { [member: string]: unknown }) =>
  Object.fromEntries(
    [
      ["CacheControl", "Cache-Control"],
      ["ContentDisposition", "Content-Disposition"],
      ["ContentEncoding", "Content-Encoding"],
      ["ContentLanguage", "Content-Language"],
      ["Expires", "Expires"],
      ["WebsiteRedirectLocation", "x-amz-website-redirect-location"],
    ].flatMap(([member = "", header = ""]) => {
      const value = head[member];
      return typeof value === "string" ? [[header, value]] : [];
    }),
  );

export async function objectTags({ bucket: Bucket, key: Key, versionId }: ObjectName): Promise<Read<TagFacts[]>> {
  const tags = await read(getObjectTagging, {
    ...{ Bucket, Key },
    ...(versionId === undefined ? {} : { VersionId: versionId }),
  });
  if (!tags.ok) return tags;
  return { ok: true, value: (tags.value.TagSet ?? []).map(({ Key: key = "", Value = "" }) => ({ key, value: Value })) };
}

export interface VersionRow {
  versionId: string;
  kind: "object" | "marker";
  latest: boolean;
  modifiedAt: string;
  size: number | undefined;
}

/** The versions of one key, the newest first: those of S3's first 1,000. */
export async function objectVersions({ bucket: Bucket, key }: ObjectName): Promise<Read<VersionRow[]>> {
  const listed = await read(listObjectVersions, { Bucket, Prefix: key });
  if (!listed.ok) return listed;
  const { Versions = [], DeleteMarkers = [] } = listed.value;
  const rows = [
    ...Versions.map((one) => ({ ...one, kind: "object" as const })),
    ...DeleteMarkers.map((one) => ({ ...one, kind: "marker" as const, Size: undefined })),
  ];
  return {
    ok: true,
    value: rows
      .filter(({ Key }) => Key === key)
      .map(({ kind, VersionId = "null", IsLatest = false, LastModified, Size }) => ({
        ...{ kind, versionId: VersionId, latest: IsLatest, size: Size },
        modifiedAt: LastModified?.toISOString() ?? "",
      }))
      .sort((a, b) => Number(b.latest) - Number(a.latest) || b.modifiedAt.localeCompare(a.modifiedAt)),
  };
}
