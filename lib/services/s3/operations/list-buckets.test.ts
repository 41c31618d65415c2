import { beforeEach, describe, expect, it } from "vitest";
import { pagesOf } from "@/lib/aws/marker";
import { allowing, type World, world } from "@/lib/testing/world";
import { createBucket } from "./create-bucket";
import { listBuckets } from "./list-buckets";

describe("ListBuckets", () => {
  let here: World;
  let name: string;

  beforeEach(async () => {
    here = await world();
    name = `larch-${here.accountId}`;
    for (const end of ["b", "a"]) await here.root(createBucket, { Bucket: `${name}-${end}` });
    const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" };
    await here.root(createBucket, { Bucket: `x-${name}`, CreateBucketConfiguration });
    await (await world()).root(createBucket, { Bucket: `${name}-foreign` });
  });

  it("lists the account's own by name, and tells the owner", async () => {
    expect(await here.root(listBuckets, {})).toEqual({
      Buckets: [`${name}-a`, `${name}-b`, `x-${name}`].map((Name) => ({ Name, CreationDate: here.at })),
      Owner: { ID: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it("pages, and chooses by prefix and Region", async () => {
    const first = await here.root(listBuckets, { MaxBuckets: 1, Prefix: name });
    expect(first).toMatchObject({ Prefix: name, Buckets: [{ Name: `${name}-a`, BucketRegion: "us-east-1" }] });
    const second = await here.root(listBuckets, { Prefix: name, ContinuationToken: first.ContinuationToken });
    expect(second.Buckets?.map((bucket) => bucket.Name)).toEqual([`${name}-b`]);
    expect(second).not.toHaveProperty("ContinuationToken");
    const europe = await here.root(listBuckets, { BucketRegion: "eu-west-1" });
    expect(europe.Buckets?.map((bucket) => bucket.Name)).toEqual([`x-${name}`]);
  });

  it("refuses what is malformed", async () => {
    const foreign = pagesOf({ operation: "ListBuckets", accountId: "another" }).writeMarker(name);
    const tokens = ["made-up", foreign].map((ContinuationToken) => ({ ContinuationToken }));
    for (const input of [{ MaxBuckets: 0 }, { MaxBuckets: 10_001 }, ...tokens])
      await expect(here.root(listBuckets, input)).rejects.toMatchObject({ code: "InvalidArgument", status: 400 });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve", allowing("s3:ListBucket"));
    await expect(eve(listBuckets, {})).rejects.toMatchObject({
      message: expect.stringContaining("s3:ListAllMyBuckets"),
    });
  });
});
