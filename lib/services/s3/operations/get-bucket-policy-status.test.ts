import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, open } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getBucketPolicyStatus } from "./get-bucket-policy-status";

describe("GetBucketPolicyStatus", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("tells whether it lets in the public", async () => {
    const { here, Bucket } = place;
    await open(here, Bucket, { AWS: here.accountId }, "s3:GetObject");
    expect(await here.root(getBucketPolicyStatus, { Bucket })).toEqual({ PolicyStatus: { IsPublic: false } });
    await open(here, Bucket, "*", "s3:GetObject");
    expect(await here.root(getBucketPolicyStatus, { Bucket })).toEqual({ PolicyStatus: { IsPublic: true } });
  });

  it("refuses where there is no policy", async () => {
    const { here, Bucket } = place;
    await expect(here.root(getBucketPolicyStatus, { Bucket })).rejects.toMatchObject({ code: "NoSuchBucketPolicy" });
  });

  itIsJudged(getBucketPolicyStatus, {
    place: () => place,
    input: () => ({}),
    action: "s3:GetBucketPolicyStatus",
    ownersAlone: true,
  });
});
