/** What S3 is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { s3Service } from "./operation";
import { createBucket } from "./operations/create-bucket";
import { deleteBucket } from "./operations/delete-bucket";
import { getBucketLocation } from "./operations/get-bucket-location";
import { listBuckets } from "./operations/list-buckets";

const operations: AnyOperation[] = [createBucket, deleteBucket, getBucketLocation, listBuckets];

export const s3 = { service: s3Service, signingName: "s3", apiVersion: "2006-03-01", operations };
