/** What S3 is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { s3Service } from "./operation";
import { copyObject } from "./operations/copy-object";
import { createBucket } from "./operations/create-bucket";
import { deleteBucket } from "./operations/delete-bucket";
import { deleteBucketPolicy } from "./operations/delete-bucket-policy";
import { deleteBucketTagging } from "./operations/delete-bucket-tagging";
import { deleteObject } from "./operations/delete-object";
import { deleteObjects } from "./operations/delete-objects";
import { deletePublicAccessBlock } from "./operations/delete-public-access-block";
import { getBucketLocation } from "./operations/get-bucket-location";
import { getBucketPolicy } from "./operations/get-bucket-policy";
import { getBucketPolicyStatus } from "./operations/get-bucket-policy-status";
import { getBucketTagging } from "./operations/get-bucket-tagging";
import { getBucketVersioning } from "./operations/get-bucket-versioning";
import { getObject } from "./operations/get-object";
import { getPublicAccessBlock } from "./operations/get-public-access-block";
import { headBucket } from "./operations/head-bucket";
import { headObject } from "./operations/head-object";
import { listBuckets } from "./operations/list-buckets";
import { listObjects } from "./operations/list-objects";
import { listObjectsV2 } from "./operations/list-objects-v2";
import { putBucketPolicy } from "./operations/put-bucket-policy";
import { putBucketTagging } from "./operations/put-bucket-tagging";
import { putBucketVersioning } from "./operations/put-bucket-versioning";
import { putObject } from "./operations/put-object";
import { putPublicAccessBlock } from "./operations/put-public-access-block";

const operations: AnyOperation[] = [
  copyObject,
  createBucket,
  deleteBucket,
  deleteBucketPolicy,
  deleteBucketTagging,
  deleteObject,
  deleteObjects,
  deletePublicAccessBlock,
  getBucketLocation,
  getBucketPolicy,
  getBucketPolicyStatus,
  getBucketTagging,
  getBucketVersioning,
  getObject,
  getPublicAccessBlock,
  headBucket,
  headObject,
  listBuckets,
  listObjects,
  listObjectsV2,
  putBucketPolicy,
  putBucketTagging,
  putBucketVersioning,
  putObject,
  putPublicAccessBlock,
];

export const s3 = { service: s3Service, signingName: "s3", apiVersion: "2006-03-01", operations };

/** For other services, which write into buckets of whoever owns them. */
export { bucketAnywhere } from "./store/buckets";
