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

export const noSuchKey = () => new AwsError("NoSuchKey", "The specified key does not exist.", 404);

/**
 * That a delete marker is what was found; the door tells it in headers.
 * Source: S3 User Guide, "Working with delete markers": x-amz-delete-marker, x-amz-version-id.
 */
export interface MarkerFound {
  deleteMarker: { versionId: string };
}

/** The latest version of the key is a delete marker. */
export const markedAsDeleted = (versionId: string) =>
  new AwsError("NoSuchKey", "The specified key does not exist.", 404, markerFound(versionId));

/** A delete marker was asked for by its id. */
export const markerNotAllowed = (versionId: string) =>
  new AwsError(
    "MethodNotAllowed",
    "The specified method is not allowed against this resource.",
    405,
    markerFound(versionId),
  );

const markerFound = (versionId: string): MarkerFound => ({ deleteMarker: { versionId } });

export const noSuchVersion = () => new AwsError("NoSuchVersion", "The specified version does not exist.", 404);

export const accessDenied = () => new AwsError("AccessDenied", "Access Denied", 403);

export const bucketNotEmpty = () => new AwsError("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);

export const preconditionFailed = () =>
  new AwsError("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);

export const invalidArgument = (sentence: string) => new AwsError("InvalidArgument", sentence, 400);

export const badDigest = (what: string) =>
  new AwsError("BadDigest", `The ${what} you specified did not match the calculated checksum.`, 400);

export const invalidRange = () => new AwsError("InvalidRange", "The requested range is not satisfiable", 416);

export const noSuchBucketPolicy = () => new AwsError("NoSuchBucketPolicy", "The bucket policy does not exist", 404);
export const noSuchPublicAccessBlock = () =>
  new AwsError("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404);
export const noSuchTagSet = () => new AwsError("NoSuchTagSet", "The TagSet does not exist", 404);

export const blockedPublicPolicy = ({ principal }: { principal: { arn: string } }, bucket: string) =>
  new AwsError(
    "AccessDenied",
    `User: ${principal.arn} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${bucket}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
    403,
  );

export const noSuchUpload = () =>
  new AwsError(
    "NoSuchUpload",
    "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
    404,
  );
export const invalidPart = () =>
  new AwsError(
    "InvalidPart",
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    400,
  );
export const invalidPartOrder = () =>
  new AwsError(
    "InvalidPartOrder",
    "The list of parts was not in ascending order. Parts must be ordered by part number.",
    400,
  );
export const entityTooSmall = () =>
  new AwsError("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400);
export const entityTooLarge = () =>
  new AwsError("EntityTooLarge", "Your proposed upload exceeds the maximum allowed object size.", 400);
export const malformedXml = () =>
  new AwsError(
    "MalformedXML",
    "The XML you provided was not well-formed or did not validate against our published schema",
    400,
  );
export const invalidRequest = (sentence: string) => new AwsError("InvalidRequest", sentence, 400);

export const invalidTag = (sentence: string) => new AwsError("InvalidTag", sentence, 400);
export const badRequest = (sentence: string) => new AwsError("BadRequest", sentence, 400);

export const illegalVersioning = () =>
  new AwsError("IllegalVersioningConfigurationException", "The Versioning element must be specified", 400);
