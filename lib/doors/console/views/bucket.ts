import "server-only";
import { getBucketPolicy } from "@/lib/services/s3/operations/get-bucket-policy";
import { getBucketPolicyStatus } from "@/lib/services/s3/operations/get-bucket-policy-status";
import { getBucketTagging } from "@/lib/services/s3/operations/get-bucket-tagging";
import { getBucketVersioning } from "@/lib/services/s3/operations/get-bucket-versioning";
import { getPublicAccessBlock } from "@/lib/services/s3/operations/get-public-access-block";
import { headBucket } from "@/lib/services/s3/operations/head-bucket";
import { listBuckets } from "@/lib/services/s3/operations/list-buckets";
import type { Read } from "../action-state";
import { read } from "../run-operation";
import type { TagFacts } from "./user";

/** Is the bucket there, and where? */
export async function bucketRegion(Bucket: string): Promise<Read<string>> {
  return mapped(await read(headBucket, { Bucket }), ({ BucketRegion }) => BucketRegion ?? "");
}

export type Versioning = "Enabled" | "Suspended" | "Disabled";

export async function bucketVersioning(Bucket: string): Promise<Read<Versioning>> {
  return mapped(await read(getBucketVersioning, { Bucket }), ({ Status }) => Status ?? "Disabled");
}

/** What the tab `Properties` shows; each part is refused by itself. */
export interface BucketProperties {
  createdAt: Read<string | undefined>;
  versioning: Read<Versioning>;
  tags: Read<TagFacts[]>;
}

export async function bucketProperties(Bucket: string): Promise<BucketProperties> {
  const [listed, versioning, tags] = await Promise.all([
    // S3 tells when a bucket was created in its list of buckets alone.
    read(listBuckets, { Prefix: Bucket, MaxBuckets: 1 }),
    bucketVersioning(Bucket),
    read(getBucketTagging, { Bucket }),
  ]);
  return {
    createdAt: mapped(listed, ({ Buckets }) =>
      Buckets?.find(({ Name }) => Name === Bucket)?.CreationDate?.toISOString(),
    ),
    versioning,
    tags: mapped(otherwise(tags, "NoSuchTagSet", { TagSet: [] }), ({ TagSet }) =>
      (TagSet ?? []).map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })),
    ),
  };
}

/** The settings of `Block public access`, by S3's names. */
export interface PublicAccessSettings {
  BlockPublicAcls: boolean;
  IgnorePublicAcls: boolean;
  BlockPublicPolicy: boolean;
  RestrictPublicBuckets: boolean;
}

const nothingBlocked: PublicAccessSettings = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false,
};

/** A bucket without a configuration blocks nothing. */
export async function publicAccessSettings(Bucket: string): Promise<Read<PublicAccessSettings>> {
  const block = otherwise(await read(getPublicAccessBlock, { Bucket }), "NoSuchPublicAccessBlockConfiguration", {
    PublicAccessBlockConfiguration: nothingBlocked,
  });
  return mapped(block, ({ PublicAccessBlockConfiguration }) => ({
    ...nothingBlocked,
    ...PublicAccessBlockConfiguration,
  }));
}

/** Undefined: the bucket has none. */
export async function bucketPolicyText(Bucket: string): Promise<Read<string | undefined>> {
  return mapped(
    otherwise(await read(getBucketPolicy, { Bucket }), "NoSuchBucketPolicy", { Policy: undefined }),
    ({ Policy }) => Policy,
  );
}

/** Who reaches the bucket beside its own account's people, as far as the public goes. */
export type BucketAccess = "Public" | "Only authorized users of this account" | "Bucket and objects not public";

export interface BucketPermissions {
  access: Read<BucketAccess>;
  settings: Read<PublicAccessSettings>;
  policy: Read<string | undefined>;
}

/** What the tab `Permissions` shows. Whether the policy is public the core has decided, by GetBucketPolicyStatus. */
export async function bucketPermissions(Bucket: string): Promise<BucketPermissions> {
  const [settings, policy, status] = await Promise.all([
    publicAccessSettings(Bucket),
    bucketPolicyText(Bucket),
    read(getBucketPolicyStatus, { Bucket }),
  ]);
  const known = otherwise(status, "NoSuchBucketPolicy", { PolicyStatus: { IsPublic: false } });
  return {
    access: accessOf(
      settings,
      mapped(known, ({ PolicyStatus }) => PolicyStatus?.IsPublic === true),
    ),
    settings,
    policy,
  };
}

/** Source: S3 User Guide, "Blocking public access to your Amazon S3 storage": RestrictPublicBuckets. */
function accessOf(settings: Read<PublicAccessSettings>, isPublic: Read<boolean>): Read<BucketAccess> {
  if (!isPublic.ok) return isPublic;
  if (!isPublic.value) return { ok: true, value: "Bucket and objects not public" };
  return mapped(settings, ({ RestrictPublicBuckets }) =>
    RestrictPublicBuckets ? "Only authorized users of this account" : "Public",
  );
}

const mapped = <In, Out>(answer: Read<In>, to: (value: In) => Out): Read<Out> =>
  answer.ok ? { ok: true, value: to(answer.value) } : answer;

/** S3 answers that there is no configuration by an error: then `value` holds. */
const otherwise = <Out>(answer: Read<Out>, code: string, value: NoInfer<Out>): Read<Out> =>
  !answer.ok && answer.failure.code === code ? { ok: true, value } : answer;
