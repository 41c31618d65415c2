"use server";
import { refresh } from "next/cache";
import type { ActionState } from "@/lib/doors/console/action-state";
import { act } from "@/lib/doors/console/run-operation";
import { createBucket } from "@/lib/services/s3/operations/create-bucket";
import { deleteBucket } from "@/lib/services/s3/operations/delete-bucket";

export async function deleteBucketNamed(name: string): Promise<ActionState> {
  const result = await act(deleteBucket, { Bucket: name });
  refresh();
  return result;
}

export async function createBucketNamed(name: string, region: string): Promise<ActionState> {
  return act(createBucket, {
    Bucket: name,
    // S3 knows us-east-1 by the absence of a constraint.
    ...(region === "us-east-1" ? {} : { CreateBucketConfiguration: { LocationConstraint: region as never } }),
  });
}
