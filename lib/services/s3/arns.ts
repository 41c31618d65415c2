/** Resource names of S3: without region and account. Source: Service Authorization Reference, S3. */
export const bucketArn = (name: string) => `arn:aws:s3:::${name}`;
export const objectArn = (bucket: string, key: string) => `arn:aws:s3:::${bucket}/${key}`;
/**
 * The address of an object of path style. In: where S3 is; the id of a version that is not simply the present one.
 * Source: S3 User Guide, "Virtual hosting of buckets", "Retrieving object versions from a versioning-enabled bucket".
 */
export const objectUrl = (server: string, bucket: string, key: string, versionId?: string) =>
  `${server}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}${
    versionId === undefined ? "" : `?versionId=${encodeURIComponent(versionId)}`
  }`;
