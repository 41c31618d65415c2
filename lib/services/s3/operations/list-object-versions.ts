import type { DeleteMarkerEntry, ListObjectVersionsOutput, ObjectVersion } from "@aws-sdk/client-s3";
import { z } from "zod";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { invalidArgument } from "../errors";
import { listMembers, versionId } from "../inputs";
import { listContext } from "../list-context";
import { encoderOf, mostKeys, pageOfKeys } from "../listing";
import { quoted } from "../object-headers";
import { defineS3Operation } from "../operation";
import { namedBucket, onBucket, ownerOfBucket, presentBucket } from "../target";

export const listObjectVersions = defineS3Operation({
  name: "ListObjectVersions",
  access: "list",
  summary: "Lists all versions of the objects of a bucket, delete markers among them, up to 1,000 at once.",
  dataEvent: true,

  input: z.object({
    ...listMembers,
    KeyMarker: z.string().optional(),
    VersionIdMarker: z.union([z.literal(""), versionId]).optional(),
  }),

  actsFor: ownerOfBucket,

  target: namedBucket,

  requires: ({ input, target, call }) => [
    onBucket("s3:ListBucketVersions", input.Bucket, target, call, listContext(input)),
  ],

  async handler({ input, target, store }): Promise<ListObjectVersionsOutput> {
    const { name, accountId } = presentBucket(target, input.ExpectedBucketOwner);
    const { Prefix = "", Delimiter = "", KeyMarker = "" } = input;
    const versionMarker = input.VersionIdMarker || undefined;
    if (versionMarker !== undefined && KeyMarker === "")
      throw invalidArgument("A version-id marker cannot be specified without a key marker.");
    const size = Math.min(input.MaxKeys ?? mostKeys, mostKeys);
    const found = await pageOfKeys({
      ...{ prefix: Prefix, delimiter: Delimiter, size, after: KeyMarker },
      start: { key: KeyMarker, versionId: versionMarker },
      behind: (key) => ({ key, versionId: undefined }),
      read: (after, count) => store.objects.listVersions(name, { prefix: Prefix, after, size: count }),
    });
    const encode = encoderOf(input.EncodingType);
    const Owner = { ID: canonicalUserId(accountId) };
    const shown = found.rows.map(({ marker, ...row }): [boolean, DeleteMarkerEntry & ObjectVersion] => {
      const version = {
        ...{ Key: encode(row.key), VersionId: row.versionId, IsLatest: row.latest },
        ...{ LastModified: row.modifiedAt, Owner },
      };
      return [
        marker,
        marker ? version : { ...version, ETag: quoted(row.etag), Size: row.size, StorageClass: "STANDARD" },
      ];
    });
    const last = found.truncated ? found.last : undefined;
    return {
      Name: name,
      Prefix: encode(Prefix),
      ...(Delimiter ? { Delimiter: encode(Delimiter) } : {}),
      MaxKeys: input.MaxKeys ?? mostKeys,
      ...(input.EncodingType ? { EncodingType: "url" } : {}),
      KeyMarker: encode(KeyMarker),
      VersionIdMarker: versionMarker ?? "",
      IsTruncated: last !== undefined,
      ...(last ? { NextKeyMarker: encode(last.key), NextVersionIdMarker: last.row?.versionId ?? "" } : {}),
      Versions: shown.flatMap(([marker, version]) => (marker ? [] : version)),
      DeleteMarkers: shown.flatMap(([marker, version]) => (marker ? version : [])),
      CommonPrefixes: found.prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    };
  },
});
