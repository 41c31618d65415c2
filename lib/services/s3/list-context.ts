/** Condition keys of a list of objects. Source: Service Authorization Reference, S3, ListBucket. */
export const listContext = (input: {
  Prefix?: string | undefined;
  Delimiter?: string | undefined;
  MaxKeys?: number | undefined;
}): Record<string, string> => ({
  ...(input.Prefix === undefined ? {} : { "s3:prefix": input.Prefix }),
  ...(input.Delimiter === undefined ? {} : { "s3:delimiter": input.Delimiter }),
  ...(input.MaxKeys === undefined ? {} : { "s3:max-keys": String(input.MaxKeys) }),
});
