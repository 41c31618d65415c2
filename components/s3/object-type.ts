/** What S3's pages call the type of an object: the end of its name, or nothing. Pure. */
export function objectType(name: string): string {
  if (name.endsWith("/")) return "Folder";
  return /[^/]\.([^./]+)$/.exec(name)?.[1] ?? "-";
}

/** `s3://bucket/key` */
export const s3Uri = (bucket: string, key: string) => `s3://${bucket}/${key}`;
