/** What S3's members may be (pure). Sources: S3 User Guide, "Bucket naming rules"; S3 API Reference, CreateBucket. */
import { z } from "zod";
import { bucketNameProblem } from "@/lib/aws/bucket-name";
import { standardRegions } from "@/lib/aws/regions";
import { mostParts } from "./quotas";

const own = (code: string, message: string) => ({ message, params: { whole: true, code } });

/** What S3 has and this program has not. */
const unimplemented = {
  message: "A header you provided implies functionality that is not implemented",
  params: { whole: true, code: "NotImplemented", status: 501 },
};

/** The name of a new bucket; S3 refuses a bad one with a code of its own. */
export const newBucketName = z
  .string()
  .refine(
    (name) => bucketNameProblem(name) === undefined,
    own("InvalidBucketName", "The specified bucket is not valid."),
  );
export const bucketName = z.string();

/** Where a bucket without a location constraint is. */
export const firstRegion = "us-east-1";

/** How many buckets a page may have. */
export const mostBuckets = 10_000;
export const maxBuckets = z
  .number()
  .refine(
    (value) => Number.isInteger(value) && value >= 1 && value <= mostBuckets,
    own("InvalidArgument", `Argument max-buckets must be an integer between 1 and ${mostBuckets}`),
  );

/** One of S3's words, else InvalidArgument. */
const word = (...words: string[]) =>
  z.string().refine((value) => words.includes(value), own("InvalidArgument", "Invalid Argument"));

export const cannedAcl = word("private", "public-read", "public-read-write", "authenticated-read");
export const objectOwnership = word("BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced").refine(
  (value) => value === "BucketOwnerEnforced",
  unimplemented,
);
export const bucketNamespace = word("global", "account-regional").refine((value) => value === "global", unimplemented);
/** Where the bucket is to be; which of them a request may name depends on where it was sent. */
export const locationConstraint = z
  .string()
  .refine(
    (value) => ["", "EU", ...standardRegions].includes(value) && value !== firstRegion,
    own("InvalidLocationConstraint", "The specified location-constraint is not valid"),
  );
export const objectLock = z.boolean().refine((value) => !value, unimplemented);
/** What a request may bring that this program does not have: refused, so that nobody believes it took effect. */
export const absent = z
  .unknown()
  .refine((value) => value === undefined, unimplemented)
  .optional();

/** The key of an object: 1 to 1,024 bytes. Source: S3 User Guide, "Naming Amazon S3 objects". */
export const objectKey = z
  .string()
  .min(1, "Member must have length greater than or equal to 1")
  .refine((key) => new TextEncoder().encode(key).length <= 1024, own("KeyTooLongError", "Your key is too long"));

/** Buckets have no ACLs, so an object's can say only what holds anyway. */
export const objectAcl = word(
  "private",
  "public-read",
  "public-read-write",
  "authenticated-read",
  "aws-exec-read",
  "bucket-owner-read",
  "bucket-owner-full-control",
).refine(
  (acl) => acl === "private" || acl === "bucket-owner-full-control",
  own("AccessControlListNotSupported", "The bucket does not allow ACLs"),
);

/** `null`, or what S3 gave. */
export const versionId = z
  .string()
  .refine((id) => id !== "", own("InvalidArgument", "Version id cannot be the empty string"))
  .refine((id) => id === "null" || /^[\w.]{32}$/.test(id), own("InvalidArgument", "Invalid version id specified"));

export const requestPayer = word("requester");
export const encodingType = word("url");
export const checksumMode = word("ENABLED");
const algorithms = ["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME"];
export const checksumAlgorithm = word(...algorithms, "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128").refine(
  (name) => algorithms.includes(name),
  unimplemented,
);
/** What every object is kept by: keys of S3 at rest, the standard class. */
export const serverSideEncryption = word("AES256", "aws:fsx", "aws:kms", "aws:kms:dsse").refine(
  (name) => name === "AES256",
  unimplemented,
);
export const storageClass = z.string().refine((name) => name === "STANDARD", unimplemented);

/** Headers that are kept with an object. Each of the person's own is a header too, by whatever door it comes. */
export const objectHeaders = {
  CacheControl: z.string().optional(),
  ContentDisposition: z.string().optional(),
  ContentEncoding: z.string().optional(),
  ContentLanguage: z.string().optional(),
  ContentType: z.string().optional(),
  Expires: z.date().optional(),
  WebsiteRedirectLocation: z.string().optional(),
  Metadata: z
    .record(z.string(), z.string())
    .refine(
      (metadata) => Object.keys(metadata).every((key) => /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(key)),
      own("InvalidArgument", "Invalid Argument"),
    )
    .optional(),
};

/** What a write of an object may bring beside, refused where it would mean something. */
export const writeMembers = {
  ACL: objectAcl.optional(),
  ChecksumAlgorithm: checksumAlgorithm.optional(),
  IfMatch: z.string().optional(),
  IfNoneMatch: z.string().optional(),
  GrantFullControl: absent,
  GrantRead: absent,
  GrantReadACP: absent,
  GrantWriteACP: absent,
  ServerSideEncryption: serverSideEncryption.optional(),
  StorageClass: storageClass.optional(),
  SSECustomerAlgorithm: absent,
  SSECustomerKey: absent,
  SSECustomerKeyMD5: absent,
  SSEKMSKeyId: absent,
  SSEKMSEncryptionContext: absent,
  BucketKeyEnabled: z.boolean().optional(),
  RequestPayer: requestPayer.optional(),
  Tagging: z.string().optional(),
  ObjectLockMode: absent,
  ObjectLockRetainUntilDate: absent,
  ObjectLockLegalHoldStatus: absent,
  ObjectLockEventHold: absent,
  ObjectLockEventHoldDurationDays: absent,
  ObjectLockEventHoldDurationYears: absent,
  ExpectedBucketOwner: z.string().optional(),
};

/** What GetObject and HeadObject take. */
export const readMembers = {
  Bucket: bucketName,
  Key: objectKey,
  IfMatch: z.string().optional(),
  IfModifiedSince: z.date().optional(),
  IfNoneMatch: z.string().optional(),
  IfUnmodifiedSince: z.date().optional(),
  Range: z.string().optional(),
  ResponseCacheControl: z.string().optional(),
  ResponseContentDisposition: z.string().optional(),
  ResponseContentEncoding: z.string().optional(),
  ResponseContentLanguage: z.string().optional(),
  ResponseContentType: z.string().optional(),
  ResponseExpires: z.date().optional(),
  VersionId: versionId.optional(),
  SSECustomerAlgorithm: absent,
  SSECustomerKey: absent,
  SSECustomerKeyMD5: absent,
  RequestPayer: requestPayer.optional(),
  PartNumber: absent,
  ExpectedBucketOwner: z.string().optional(),
  ChecksumMode: checksumMode.optional(),
};

/** How much a page of a list may hold. */
export const pageSize = (argument: string) =>
  z
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= 0 && value <= 2_147_483_647,
      own("InvalidArgument", `Argument ${argument} must be an integer between 0 and 2147483647`),
    );
/** What both lists of objects take. */
export const listMembers = {
  Bucket: bucketName,
  Delimiter: z.string().optional(),
  EncodingType: encodingType.optional(),
  MaxKeys: pageSize("maxKeys").optional(),
  Prefix: z.string().optional(),
  RequestPayer: requestPayer.optional(),
  ExpectedBucketOwner: z.string().optional(),
  OptionalObjectAttributes: z.array(word("RestoreStatus")).optional(),
};

/** What every operation on a bucket's settings takes. */
export const bucketMembers = { Bucket: bucketName, ExpectedBucketOwner: z.string().optional() };
/** The door has checked what these say of the body. */
export const bodyMembers = { ContentMD5: z.string().optional(), ChecksumAlgorithm: checksumAlgorithm.optional() };
export const metadataDirective = word("COPY", "REPLACE");
export const taggingDirective = word("COPY", "REPLACE");

/** Source: S3 User Guide, "Using cost allocation S3 bucket tags". */
export const bucketTag = z.object({
  Key: z
    .string()
    .min(1, "Member must have length greater than or equal to 1")
    .max(128, "Member must have length less than or equal to 128"),
  Value: z.string().max(256, "Member must have length less than or equal to 256"),
});
/** What else an object's tag may be is checked by its operations, with S3's own codes. */
export const objectTags = z.object({
  TagSet: z.array(
    z.object({
      Key: z.string().refine((key) => key !== "", own("InvalidTag", "The TagKey you have provided is invalid")),
      Value: z.string(),
    }),
  ),
});

/** What every operation on an upload in parts takes. */
export const uploadMembers = {
  Bucket: bucketName,
  Key: objectKey,
  UploadId: z.string(),
  RequestPayer: requestPayer.optional(),
  ExpectedBucketOwner: z.string().optional(),
};
export const partNumber = z
  .number()
  .refine(
    (value) => Number.isInteger(value) && value >= 1 && value <= mostParts,
    own("InvalidArgument", `Part number must be an integer between 1 and ${mostParts}, inclusive`),
  );
export const checksumType = word("COMPOSITE", "FULL_OBJECT");
/** Keys of the client's own, of which objects are made here of none. */
export const customerKeys = { SSECustomerAlgorithm: absent, SSECustomerKey: absent, SSECustomerKeyMD5: absent };
/** Checksums of a body, and those that this program does not make. */
export const checksumMembers = {
  ChecksumCRC32: z.string().optional(),
  ChecksumCRC32C: z.string().optional(),
  ChecksumCRC64NVME: z.string().optional(),
  ChecksumSHA1: z.string().optional(),
  ChecksumSHA256: z.string().optional(),
  ChecksumSHA512: absent,
  ChecksumMD5: absent,
  ChecksumXXHASH64: absent,
  ChecksumXXHASH3: absent,
  ChecksumXXHASH128: absent,
};
export const versioningStatus = word("Enabled", "Suspended");
/** `/bucket/key` or `bucket/key`, percent-encoded. */
export const copySource = z
  .string()
  .refine(
    (text) => /^\/?.+\/.+$/s.test(text),
    own("InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey"),
  );
