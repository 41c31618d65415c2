/** What S3's members may be (pure). Sources: S3 User Guide, "Bucket naming rules"; S3 API Reference, CreateBucket. */
import { z } from "zod";

const own = (code: string, message: string) => ({ message, params: { whole: true, code } });

/** What S3 has and this program has not. */
const unimplemented = {
  message: "A header you provided implies functionality that is not implemented",
  params: { whole: true, code: "NotImplemented", status: 501 },
};

const reservedStarts = ["xn--", "sthree-", "amzn-s3-demo-"];
const reservedEnds = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/** May a new bucket have this name? */
export const isBucketName = (name: string) =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
  !name.includes("..") &&
  !/^\d{1,3}(\.\d{1,3}){3}$/.test(name) &&
  !reservedStarts.some((start) => name.startsWith(start)) &&
  !reservedEnds.some((end) => name.endsWith(end));

/** The name of a new bucket; S3 refuses a bad one with a code of its own. */
export const newBucketName = z
  .string()
  .refine(isBucketName, own("InvalidBucketName", "The specified bucket is not valid."));
export const bucketName = z.string();

/** The Regions of AWS's standard partition. us-east-1 is where a bucket without a location constraint is. */
export const regions = [
  "af-south-1",
  "ap-east-1",
  "ap-east-2",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-south-2",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-central-1",
  "ca-west-1",
  "eu-central-1",
  "eu-central-2",
  "eu-north-1",
  "eu-south-1",
  "eu-south-2",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "il-central-1",
  "me-central-1",
  "me-south-1",
  "mx-central-1",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
] as const;
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
    (value) => ["", "EU", ...regions].includes(value) && value !== firstRegion,
    own("InvalidLocationConstraint", "The specified location-constraint is not valid"),
  );
export const objectLock = z.boolean().refine((value) => !value, unimplemented);
/** What a request may bring that this program does not have: refused, so that nobody believes it took effect. */
export const absent = z
  .unknown()
  .refine((value) => value === undefined, unimplemented)
  .optional();
