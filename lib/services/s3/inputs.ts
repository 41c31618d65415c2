/** What S3's members may be (pure). Sources: S3 User Guide, "Bucket naming rules"; S3 API Reference, CreateBucket. */
import { z } from "zod";

const own = (code: string, message: string) => ({ message, params: { whole: true, code } });

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
export const bucketName = z.string().min(1, "Member must have length greater than or equal to 1");

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
