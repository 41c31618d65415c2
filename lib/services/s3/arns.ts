/** Resource names of S3: without region and account. Source: Service Authorization Reference, S3. */
export const bucketArn = (name: string) => `arn:aws:s3:::${name}`;
export const objectArn = (bucket: string, key: string) => `arn:aws:s3:::${bucket}/${key}`;
