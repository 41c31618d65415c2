import type { Read } from "./action-state";

/** What IAM and S3 answer of a name that nothing has, and of one that nothing can have. */
const absent = /^(NoSuchEntity|ValidationError|InvalidInput|NoSuchBucket|InvalidBucketName)$/;

/** Does the read say that there is no such thing? Then the page is not found, instead of a page full of failures. */
export const isAbsent = (read: Read<unknown>): boolean => !read.ok && absent.test(read.failure.code);
