import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deletePublicAccessBlock } from "./delete-public-access-block";
import { getPublicAccessBlock } from "./get-public-access-block";

describe("GetPublicAccessBlock", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("tells the settings of a new bucket: all are on", async () => {
    const { here, Bucket } = place;
    const { PublicAccessBlockConfiguration } = await here.root(getPublicAccessBlock, { Bucket });
    expect(Object.values(PublicAccessBlockConfiguration ?? {})).toEqual([true, true, true, true]);
  });

  it("refuses where there are none", async () => {
    const { here, Bucket } = place;
    await here.root(deletePublicAccessBlock, { Bucket });
    await expect(here.root(getPublicAccessBlock, { Bucket })).rejects.toMatchObject({
      code: "NoSuchPublicAccessBlockConfiguration",
      status: 404,
    });
  });

  itIsJudged(getPublicAccessBlock, {
    place: () => place,
    input: () => ({}),
    action: "s3:GetBucketPublicAccessBlock",
    ownersAlone: true,
  });
});
