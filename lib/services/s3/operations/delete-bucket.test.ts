import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { begun, sent } from "@/lib/testing/multipart";
import { bodyOf } from "@/lib/testing/s3";
import { allowing, type World, world } from "@/lib/testing/world";
import { bodiesStore } from "../store/bodies";
import { createBucket } from "./create-bucket";
import { deleteBucket } from "./delete-bucket";
import { listBuckets } from "./list-buckets";

describe("DeleteBucket", () => {
  let here: World;
  let Bucket: string;

  beforeEach(async () => {
    here = await world();
    Bucket = `larch-${here.accountId}`;
    await here.root(createBucket, { Bucket });
  });

  it("deletes it, and its name is free", async () => {
    await here.root(deleteBucket, { Bucket, ExpectedBucketOwner: here.accountId });
    expect((await here.root(listBuckets, {})).Buckets).toEqual([]);
    await (await world()).root(createBucket, { Bucket });
  });

  it("deletes it with the uploads that were begun in it, and their parts are gone", async () => {
    await sent(here, await begun(here, Bucket), 1, "part");
    const part = bodiesStore(here.accountId).file(bodyOf("part").sha256);
    expect(existsSync(part)).toBe(true);
    await here.root(deleteBucket, { Bucket });
    await expect.poll(() => existsSync(part)).toBe(false);
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben", allowing("s3:DeleteBucket", "arn:aws:s3:::other"));
    await expect(ben(deleteBucket, { Bucket })).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(here.root(deleteBucket, { Bucket, ExpectedBucketOwner: "000000000000" })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Access Denied",
    });
  });

  it("refuses every caller of another account, root and administrators too", async () => {
    const other = await world();
    const admin = await other.userWith("admin", allowing("*"));
    for (const caller of [admin, other.root])
      await expect(caller(deleteBucket, { Bucket })).rejects.toMatchObject({ code: "AccessDenied", status: 403 });
    expect((await here.root(listBuckets, {})).Buckets).toHaveLength(1);
  });

  it("refuses what cannot be: no such bucket", async () => {
    await expect(here.root(deleteBucket, { Bucket: `${Bucket}-none` })).rejects.toMatchObject({
      code: "NoSuchBucket",
      status: 404,
      message: "The specified bucket does not exist",
    });
  });
});
