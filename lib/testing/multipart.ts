/** What tests of uploads in parts arrange again and again. */
import { createMultipartUpload } from "@/lib/services/s3/operations/create-multipart-upload";
import { uploadPart } from "@/lib/services/s3/operations/upload-part";
import { leastPart } from "@/lib/services/s3/quotas";
import { bodyOf } from "./s3";
import type { World } from "./world";

export interface Upload {
  Bucket: string;
  Key: string;
  UploadId: string;
}

/** Begins an upload. */
export async function begun(here: World, Bucket: string, more: object = {}): Promise<Upload> {
  const Key = "big/file";
  const { UploadId = "" } = await here.root(createMultipartUpload, { Bucket, Key, ...more });
  return { Bucket, Key, UploadId };
}

/** A text as large as a part that is not the last must be. */
export const largeText = (letter: string) => letter.repeat(leastPart);

/** Sends a part. Out: what a completion names it by. */
export async function sent(here: World, upload: Upload, PartNumber: number, text: string) {
  const { ETag } = await here.root(uploadPart, { ...upload, PartNumber, Body: bodyOf(text) });
  return { PartNumber, ETag };
}
