/** What S3 is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { s3Service } from "./operation";
import { abortMultipartUpload } from "./operations/abort-multipart-upload";
import { completeMultipartUpload } from "./operations/complete-multipart-upload";
import { copyObject } from "./operations/copy-object";
import { createBucket } from "./operations/create-bucket";
import { createMultipartUpload } from "./operations/create-multipart-upload";
import { deleteBucket } from "./operations/delete-bucket";
import { deleteBucketPolicy } from "./operations/delete-bucket-policy";
import { deleteBucketTagging } from "./operations/delete-bucket-tagging";
import { deleteObject } from "./operations/delete-object";
import { deleteObjectTagging } from "./operations/delete-object-tagging";
import { deleteObjects } from "./operations/delete-objects";
import { deletePublicAccessBlock } from "./operations/delete-public-access-block";
import { getBucketLocation } from "./operations/get-bucket-location";
import { getBucketPolicy } from "./operations/get-bucket-policy";
import { getBucketPolicyStatus } from "./operations/get-bucket-policy-status";
import { getBucketTagging } from "./operations/get-bucket-tagging";
import { getBucketVersioning } from "./operations/get-bucket-versioning";
import { getObject } from "./operations/get-object";
import { getObjectTagging } from "./operations/get-object-tagging";
import { getPublicAccessBlock } from "./operations/get-public-access-block";
import { headBucket } from "./operations/head-bucket";
import { headObject } from "./operations/head-object";
import { listBuckets } from "./operations/list-buckets";
import { listMultipartUploads } from "./operations/list-multipart-uploads";
import { listObjectVersions } from "./operations/list-object-versions";
import { listObjects } from "./operations/list-objects";
import { listObjectsV2 } from "./operations/list-objects-v2";
import { listParts } from "./operations/list-parts";
import { putBucketPolicy } from "./operations/put-bucket-policy";
import { putBucketTagging } from "./operations/put-bucket-tagging";
import { putBucketVersioning } from "./operations/put-bucket-versioning";
import { putObject } from "./operations/put-object";
import { putObjectTagging } from "./operations/put-object-tagging";
import { putPublicAccessBlock } from "./operations/put-public-access-block";
import { uploadPart } from "./operations/upload-part";
import { uploadPartCopy } from "./operations/upload-part-copy";

const operations: AnyOperation[] = [
  abortMultipartUpload,
  completeMultipartUpload,
  copyObject,
  createBucket,
  createMultipartUpload,
  deleteBucket,
  deleteBucketPolicy,
  deleteBucketTagging,
  deleteObject,
  deleteObjectTagging,
  deleteObjects,
  deletePublicAccessBlock,
  getBucketLocation,
  getBucketPolicy,
  getBucketPolicyStatus,
  getBucketTagging,
  getBucketVersioning,
  getObject,
  getObjectTagging,
  getPublicAccessBlock,
  headBucket,
  headObject,
  listBuckets,
  listMultipartUploads,
  listObjects,
  listObjectsV2,
  listObjectVersions,
  listParts,
  putBucketPolicy,
  putBucketTagging,
  putBucketVersioning,
  putObject,
  putObjectTagging,
  putPublicAccessBlock,
  uploadPart,
  uploadPartCopy,
];

export const s3 = { service: s3Service, signingName: "s3", apiVersion: "2006-03-01", operations };

/** For other services, which write into buckets of whoever owns them. */
export { bucketAnywhere } from "./store/buckets";
