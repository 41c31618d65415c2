import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged, open, put } from "@/lib/testing/s3";
import { allowing, type World, world } from "@/lib/testing/world";
import { getObject } from "./get-object";
import { getPublicAccessBlock } from "./get-public-access-block";
import { putPublicAccessBlock } from "./put-public-access-block";

describe("PutPublicAccessBlock", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("sets what is named and turns the rest off; a restricted bucket lets no stranger in", async () => {
    const { here, Bucket } = place;
    await put(here, Bucket, "a");
    await open(here, Bucket, "*", "s3:GetObject");
    const other = await world();
    const ben = await other.userWith("ben", allowing("s3:GetObject"));
    await ben(getObject, { Bucket, Key: "a" });
    await here.root(putPublicAccessBlock, { Bucket, PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } });
    await expect(ben(getObject, { Bucket, Key: "a" })).rejects.toMatchObject({ code: "AccessDenied" });
    expect((await here.root(getPublicAccessBlock, { Bucket })).PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: false,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: true,
    });
  });

  it("refuses what is malformed", async () => {
    const { here, Bucket } = place;
    await expect(here.root(putPublicAccessBlock, { Bucket })).rejects.toMatchObject({ code: "ValidationError" });
  });

  itIsJudged(putPublicAccessBlock, {
    place: () => place,
    input: () => ({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } }),
    action: "s3:PutBucketPublicAccessBlock",
    ownersAlone: true,
  });
});
