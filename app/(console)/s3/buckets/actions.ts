"use server";
import type { ActionState, Read } from "@/lib/doors/console/action-state";
import { refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act, read } from "@/lib/doors/console/run-operation";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { deleteBucket } from "@/lib/services/s3/operations/delete-bucket";
import { deleteObject } from "@/lib/services/s3/operations/delete-object";
import { deleteObjects } from "@/lib/services/s3/operations/delete-objects";
import { getBucketVersioning } from "@/lib/services/s3/operations/get-bucket-versioning";
import { listObjectVersions } from "@/lib/services/s3/operations/list-object-versions";
import { listObjectsV2 } from "@/lib/services/s3/operations/list-objects-v2";

export async function deleteBucketNamed(name: string): Promise<ActionState> {
  return refreshAfterRemoval(await act(deleteBucket, { Bucket: name }));
}

/** Is there anything in the bucket, a version or a delete marker also? Undefined where the person may not look. */
export async function bucketHasObjects(Bucket: string): Promise<boolean | undefined> {
  const listed = await read(listObjectVersions, { Bucket, MaxKeys: 1 });
  if (!listed.ok) return undefined;
  const { Versions = [], DeleteMarkers = [] } = listed.value;
  return Versions.length + DeleteMarkers.length > 0;
}

/** Deletes the first thousand objects, of a bucket that has versions every version. Out: how many, and whether there are more; the first refusal where there is one. */
export async function emptyBucketPart(Bucket: string): Promise<ActionState<{ deleted: number; more: boolean }>> {
  const listed = await listedIn(Bucket);
  if (!listed.ok) return { status: "failed", failure: listed.failure };
  const { Objects, more } = listed.value;
  if (Objects.length === 0) return { status: "done", output: { deleted: 0, more: false } };
  const state = await act(deleteObjects, { Bucket, Delete: { Objects, Quiet: true } });
  if (state.status !== "done") return state;
  const [refused] = state.output.Errors ?? [];
  if (refused) {
    // Asked for by itself it is refused by itself, with what Explain needs.
    const { Key = "", VersionId } = refused;
    const alone = await act(deleteObject, { Bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) });
    if (alone.status === "failed") return alone;
  }
  return { status: "done", output: { deleted: Objects.length, more } };
}

interface Found {
  Objects: { Key: string; VersionId?: string }[];
  more: boolean;
}

/** What there is to delete. Who may not know whether there are versions empties what everybody sees. */
async function listedIn(Bucket: string): Promise<Read<Found>> {
  const versioning = await read(getBucketVersioning, { Bucket });
  if (!versioning.ok || versioning.value.Status === undefined) {
    const listed = await read(listObjectsV2, { Bucket });
    if (!listed.ok) return listed;
    const { Contents = [], IsTruncated: more = false } = listed.value;
    return { ok: true, value: { Objects: Contents.map(({ Key = "" }) => ({ Key })), more } };
  }
  const listed = await read(listObjectVersions, { Bucket });
  if (!listed.ok) return listed;
  const { Versions = [], DeleteMarkers = [], IsTruncated: more = false } = listed.value;
  const Objects = [...Versions, ...DeleteMarkers].map(({ Key = "", VersionId = "null" }) => ({ Key, VersionId }));
  return { ok: true, value: { Objects, more } };
}

export async function createBucketNamed(name: string, region: string): Promise<ActionState> {
  return act(createBucket, {
    Bucket: name,
    // S3 knows us-east-1 by the absence of a constraint.
    ...(region === "us-east-1" ? {} : { CreateBucketConfiguration: { LocationConstraint: region as never } }),
  });
}
