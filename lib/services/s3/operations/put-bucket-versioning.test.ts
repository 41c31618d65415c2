import { beforeEach, describe, expect, it } from "vitest";
import { bucketWorld, itIsJudged } from "@/lib/testing/s3";
import type { World } from "@/lib/testing/world";
import { getBucketVersioning } from "./get-bucket-versioning";
import { putBucketVersioning } from "./put-bucket-versioning";

describe("PutBucketVersioning", () => {
  let place: { here: World; Bucket: string };
  beforeEach(async () => {
    place = await bucketWorld();
  });

  const putStatus = (VersioningConfiguration: object) =>
    place.here.root(putBucketVersioning, { Bucket: place.Bucket, VersioningConfiguration });

  it("enables it, and suspends it again", async () => {
    for (const Status of ["Enabled", "Suspended"]) {
      await putStatus({ Status });
      expect(await place.here.root(getBucketVersioning, { Bucket: place.Bucket })).toEqual({ Status });
    }
  });

  it("refuses what is malformed", async () => {
    await expect(putStatus({ Status: "On" })).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(putStatus({})).rejects.toMatchObject({ code: "IllegalVersioningConfigurationException" });
    await expect(putStatus({ MFADelete: "Enabled" })).rejects.toMatchObject({ code: "NotImplemented", status: 501 });
  });

  itIsJudged(putBucketVersioning, {
    place: () => place,
    input: () => ({ VersioningConfiguration: { Status: "Suspended" } }),
    action: "s3:PutBucketVersioning",
    ownersAlone: true,
  });
});
