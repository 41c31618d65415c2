/** S3's refusals in its own words. Source: S3 API Reference, "Error responses". */
import { AwsError } from "@/lib/aws/error";

export const noSuchBucket = () => new AwsError("NoSuchBucket", "The specified bucket does not exist", 404);

export const bucketAlreadyExists = () =>
  new AwsError(
    "BucketAlreadyExists",
    "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
    409,
  );

export const bucketAlreadyOwnedByYou = () =>
  new AwsError(
    "BucketAlreadyOwnedByYou",
    "Your previous request to create the named bucket succeeded and you already own it.",
    409,
  );

export const tooManyBuckets = () =>
  new AwsError("TooManyBuckets", "You have attempted to create more buckets than allowed", 400);

export const illegalLocationConstraint = (constraint: string) =>
  new AwsError(
    "IllegalLocationConstraintException",
    `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    400,
  );

export const bucketsHaveNoAcl = () =>
  new AwsError(
    "InvalidBucketAclWithObjectOwnership",
    "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    400,
  );
