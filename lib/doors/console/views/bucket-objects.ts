import "server-only";
import { listObjectVersions } from "@/lib/services/s3/operations/list-object-versions";
import { listObjectsV2 } from "@/lib/services/s3/operations/list-objects-v2";
import type { Read } from "../action-state";
import { read } from "../run-operation";

export interface ObjectRow {
  kind: "folder" | "object" | "marker";
  /** The whole key; of a folder with its slash. */
  key: string;
  /** Behind the folder that is looked at. */
  name: string;
  modifiedAt?: string | undefined;
  size?: number | undefined;
  storageClass?: string | undefined;
  /** Where versions are shown. */
  versionId?: string | undefined;
  latest?: boolean | undefined;
}

export interface ObjectsView {
  prefix: string;
  /** What is searched for: how a name behind the prefix begins. */
  q: string;
  page: number;
  size: number;
  versions: boolean;
}

export interface ObjectsPage {
  rows: ObjectRow[];
  /** How many there are as far as was read. */
  atLeast: number;
  /** How many there are; undefined while there may be more. */
  total: number | undefined;
  pagesCount: number;
  openEnd: boolean;
}

/** Up to 1,000 entries of a folder in the order of keys, and how to ask for those behind them. */
type Portion<Next> = { rows: ObjectRow[]; next: Next | undefined };

/**
 * A page of a folder. S3 cuts pages of 1,000, of which the rows of the asked page are kept. In: page from 1.
 */
export const objectsPage = (bucket: string, view: ObjectsView): Promise<Read<ObjectsPage>> =>
  view.versions
    ? pageOf(view, (next: VersionsBehind | undefined) => versionsBehind(bucket, view, next))
    : pageOf(view, (next: string | undefined) => objectsBehind(bucket, view, next));

async function pageOf<Next>(
  { page, size }: ObjectsView,
  portion: (next: Next | undefined) => Promise<Read<Portion<Next>>>,
): Promise<Read<ObjectsPage>> {
  const first = (page - 1) * size;
  const rows: ObjectRow[] = [];
  let count = 0;
  let next: Next | undefined;
  do {
    const found = await portion(next);
    if (!found.ok) return found;
    rows.push(...found.value.rows.slice(Math.max(0, first - count), Math.max(0, first + size - count)));
    count += found.value.rows.length;
    next = found.value.next;
  } while (next !== undefined && count <= first + size);
  const openEnd = next !== undefined;
  return {
    ok: true,
    value: {
      rows,
      atLeast: count,
      total: openEnd ? undefined : count,
      pagesCount: Math.max(1, Math.ceil(count / size)),
      openEnd,
    },
  };
}

async function objectsBehind(
  Bucket: string,
  { prefix, q }: ObjectsView,
  next: string | undefined,
): Promise<Read<Portion<string>>> {
  const listed = await read(listObjectsV2, {
    ...{ Bucket, Delimiter: "/", Prefix: prefix + q },
    ...(next === undefined ? {} : { ContinuationToken: next }),
  });
  if (!listed.ok) return listed;
  const { Contents = [], CommonPrefixes = [], NextContinuationToken } = listed.value;
  const rows = [...foldersOf(CommonPrefixes, prefix), ...Contents.map((one) => rowOf(one, prefix))];
  return { ok: true, value: { rows: inOrder(rows, prefix), next: NextContinuationToken } };
}

interface VersionsBehind {
  KeyMarker: string;
  VersionIdMarker: string;
}

async function versionsBehind(
  Bucket: string,
  { prefix, q }: ObjectsView,
  next: VersionsBehind | undefined,
): Promise<Read<Portion<VersionsBehind>>> {
  const listed = await read(listObjectVersions, { Bucket, Delimiter: "/", Prefix: prefix + q, ...next });
  if (!listed.ok) return listed;
  const { Versions = [], DeleteMarkers = [], CommonPrefixes = [], NextKeyMarker, NextVersionIdMarker } = listed.value;
  const rows = [
    ...foldersOf(CommonPrefixes, prefix),
    ...DeleteMarkers.map((one): ObjectRow => ({ ...rowOf(one, prefix), kind: "marker" })),
    ...Versions.map((one) => rowOf(one, prefix)),
  ];
  const behind =
    NextKeyMarker === undefined ? undefined : { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker ?? "" };
  return { ok: true, value: { rows: inOrder(rows, prefix), next: behind } };
}

const foldersOf = (prefixes: readonly { Prefix?: string | undefined }[], parent: string): ObjectRow[] =>
  prefixes.map(({ Prefix = "" }) => ({ kind: "folder", key: Prefix, name: Prefix.slice(parent.length) }));

interface Told {
  Key?: string | undefined;
  LastModified?: Date | undefined;
  Size?: number | undefined;
  StorageClass?: string | undefined;
  VersionId?: string | undefined;
  IsLatest?: boolean | undefined;
}

const rowOf = (
  { Key = "", LastModified, Size, StorageClass, VersionId, IsLatest }: Told,
  parent: string,
): ObjectRow => ({
  ...{ kind: "object", key: Key, name: Key.slice(parent.length), size: Size, storageClass: StorageClass },
  ...{ modifiedAt: LastModified?.toISOString(), versionId: VersionId, latest: IsLatest },
});

/**
 * By the bytes of keys, as S3 orders them, and the newest version first. The folder itself, where somebody created it,
 * is no entry of its own.
 */
const inOrder = (rows: ObjectRow[], prefix: string) =>
  rows
    .filter(({ key }) => key !== prefix)
    .sort(
      (a, b) =>
        Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) ||
        Number(b.latest ?? false) - Number(a.latest ?? false) ||
        (b.modifiedAt ?? "").localeCompare(a.modifiedAt ?? ""),
    );
