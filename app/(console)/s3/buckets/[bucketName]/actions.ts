"use server";
import type { TagDraft } from "@/components/form/tag-rules";
import type { DeletedPart } from "@/components/s3/delete-objects-modal";
import type { ActionState, Failure, StepResult } from "@/lib/doors/console/action-state";
import { withBody } from "@/lib/doors/console/object-body";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { presignedUrl } from "@/lib/doors/console/presigned-url";
import { refreshAfter } from "@/lib/doors/console/refresh-after";
import { act, pageRefusal, read } from "@/lib/doors/console/run-operation";
import { uploadMetadata } from "@/lib/doors/console/upload-metadata";
import type { PublicAccessSettings } from "@/lib/doors/console/views/bucket";
import { abortMultipartUpload } from "@/lib/services/s3/operations/abort-multipart-upload";
import { completeMultipartUpload } from "@/lib/services/s3/operations/complete-multipart-upload";
import { createMultipartUpload } from "@/lib/services/s3/operations/create-multipart-upload";
import { deleteBucketPolicy } from "@/lib/services/s3/operations/delete-bucket-policy";
import { deleteBucketTagging } from "@/lib/services/s3/operations/delete-bucket-tagging";
import { deleteObject } from "@/lib/services/s3/operations/delete-object";
import { deleteObjectTagging } from "@/lib/services/s3/operations/delete-object-tagging";
import { listObjectVersions } from "@/lib/services/s3/operations/list-object-versions";
import { listObjectsV2 } from "@/lib/services/s3/operations/list-objects-v2";
import { putBucketPolicy } from "@/lib/services/s3/operations/put-bucket-policy";
import { putBucketTagging } from "@/lib/services/s3/operations/put-bucket-tagging";
import { putBucketVersioning } from "@/lib/services/s3/operations/put-bucket-versioning";
import { putObject } from "@/lib/services/s3/operations/put-object";
import { putObjectTagging } from "@/lib/services/s3/operations/put-object-tagging";
import { putPublicAccessBlock } from "@/lib/services/s3/operations/put-public-access-block";

/** How many objects of a folder one call deletes. */
const portion = 25;

/** Deletes objects one by one, as far as the caller may. Out: what became of each; where to go on in a folder. */
export async function deleteObjectsPart(
  Bucket: string,
  part: DeletedPart,
): Promise<{ steps: StepResult[]; next?: string; failure?: Failure }> {
  const { run, results } = operationSteps();
  if ("objects" in part) {
    for (const { key: Key, versionId: VersionId } of part.objects)
      await run(deleteObject, Key, { Bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) });
    return { steps: results };
  }
  const { prefix: Prefix, versions, token: ContinuationToken } = part;
  if (versions) return deleteVersionsPart(Bucket, Prefix, ContinuationToken);
  const listed = await read(listObjectsV2, {
    Bucket,
    Prefix,
    MaxKeys: portion,
    ...(ContinuationToken ? { ContinuationToken } : {}),
  });
  if (!listed.ok) return { steps: [], failure: listed.failure };
  for (const { Key = "" } of listed.value.Contents ?? []) await run(deleteObject, Key, { Bucket, Key });
  const { NextContinuationToken: next } = listed.value;
  return { steps: results, ...(next ? { next } : {}) };
}

/** The same of every version in a folder. The token is the key and the version behind which to go on. */
async function deleteVersionsPart(Bucket: string, Prefix: string, token: string | undefined) {
  const { run, results } = operationSteps();
  const [VersionIdMarker = "", KeyMarker = ""] = token?.split(/ (.*)/s) ?? [];
  const after = token === undefined ? {} : { KeyMarker, VersionIdMarker };
  const listed = await read(listObjectVersions, { Bucket, Prefix, MaxKeys: portion, ...after });
  if (!listed.ok) return { steps: [], failure: listed.failure };
  const { Versions = [], DeleteMarkers = [], NextKeyMarker, NextVersionIdMarker } = listed.value;
  for (const { Key = "", VersionId = "null" } of [...Versions, ...DeleteMarkers])
    await run(deleteObject, Key, { Bucket, Key, VersionId });
  return {
    steps: results,
    ...(NextKeyMarker === undefined ? {} : { next: `${NextVersionIdMarker} ${NextKeyMarker}` }),
  };
}

/** In: the whole key, with its slash at the end. */
export async function createFolder(Bucket: string, Key: string): Promise<ActionState> {
  const put = await withBody({ operation: "PutObject" }, (Body) => read(putObject, { Bucket, Key, Body }));
  return refreshAfter(put.ok ? { status: "done", output: undefined } : { status: "failed", failure: put.failure });
}

/**
 * Begins the upload of a file too large for one request. In: its type and its tags, as S3's headers have them, and its
 * metadata (`metadataText`); empty: none.
 */
export const beginUpload = async (
  Bucket: string,
  Key: string,
  { type, tagging, metadata }: { type: string; tagging: string; metadata: string },
): Promise<ActionState<string>> => {
  const state = await act(createMultipartUpload, {
    ...{ Bucket, Key },
    ...(type ? { ContentType: type } : {}),
    ...(tagging ? { Tagging: tagging } : {}),
    ...uploadMetadata(metadata),
  });
  return state.status === "done" ? { status: "done", output: state.output.UploadId ?? "" } : state;
};

export async function completeUpload(
  Bucket: string,
  Key: string,
  upload: { id: string; etags: string[] },
): Promise<ActionState> {
  const Parts = upload.etags.map((ETag, index) => ({ ETag, PartNumber: index + 1 }));
  return act(completeMultipartUpload, { Bucket, Key, UploadId: upload.id, MultipartUpload: { Parts } });
}

/** Gives up an upload: what was sent of it is forgotten. */
export async function abandonUpload(Bucket: string, Key: string, UploadId: string): Promise<ActionState> {
  return act(abortMultipartUpload, { Bucket, Key, UploadId });
}

export async function setVersioning(Bucket: string, Status: string): Promise<ActionState> {
  return refreshAfter(await act(putBucketVersioning, { Bucket, VersioningConfiguration: { Status } }));
}

/** Saves the tags as they stand in the editor: S3 takes them all at once. */
export async function saveBucketTags(Bucket: string, tags: TagDraft[]): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  if (tags.length === 0) await run(deleteBucketTagging, Bucket, { Bucket });
  else await run(putBucketTagging, Bucket, { Bucket, Tagging: { TagSet: tagSet(tags) } });
  return refreshAfter(results);
}

export async function saveObjectTags(
  Bucket: string,
  { key: Key, versionId }: { key: string; versionId?: string | undefined },
  tags: TagDraft[],
): Promise<StepResult[]> {
  const { run, results } = operationSteps();
  const version = { Bucket, Key, ...(versionId === undefined ? {} : { VersionId: versionId }) };
  if (tags.length === 0) await run(deleteObjectTagging, Key, version);
  else await run(putObjectTagging, Key, { ...version, Tagging: { TagSet: tagSet(tags) } });
  return refreshAfter(results);
}

const tagSet = (tags: readonly TagDraft[]) => tags.map(({ key, value }) => ({ Key: key, Value: value }));

export async function savePublicAccess(Bucket: string, settings: PublicAccessSettings): Promise<ActionState> {
  return act(putPublicAccessBlock, { Bucket, PublicAccessBlockConfiguration: settings });
}

export async function saveBucketPolicy(Bucket: string, Policy: string): Promise<ActionState> {
  return act(putBucketPolicy, { Bucket, Policy });
}

export async function removeBucketPolicy(Bucket: string): Promise<ActionState> {
  return refreshAfter(await act(deleteBucketPolicy, { Bucket }));
}

/** An address that lets anybody get the object for so many minutes, at most 12 hours. */
export async function shareObject(
  bucket: string,
  { key, versionId }: { key: string; versionId?: string | undefined },
  minutes: number,
): Promise<ActionState<string>> {
  const refused = await pageRefusal("GetObject");
  if (refused) return refused;
  const seconds = Math.min(Math.max(1, Math.trunc(Number(minutes)) || 1), 720) * 60;
  return { status: "done", output: await presignedUrl({ bucket, key, versionId }, seconds) };
}
