import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { deletePublicAccessBlock } from "./delete-public-access-block";
import { getPublicAccessBlock } from "./get-public-access-block";

describe("DeletePublicAccessBlock", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  it("takes the settings away", async () => {
    const { here, Bucket } = place;
    await here.root(deletePublicAccessBlock, { Bucket });
    await expect(here.root(getPublicAccessBlock, { Bucket })).rejects.toMatchObject({ status: 404 });
  });

  itIsJudged(deletePublicAccessBlock, {
    place: () => place,
    input: () => ({}),
    action: "s3:PutBucketPublicAccessBlock",
    ownersAlone: true,
  });
});
