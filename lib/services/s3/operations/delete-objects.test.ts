import { beforeEach, describe, expect, it } from "vitest";
import { rootArn } from "@/lib/aws/arn";
import { runtime } from "@/lib/runtime";
import { bucketWorld, noBucket, put } from "@/lib/testing/s3";
import { allowing, callBy, type World, world } from "@/lib/testing/world";
import { deleteObjects } from "./delete-objects";
import { listObjectsV2 } from "./list-objects-v2";

describe("DeleteObjects", () => {
  let here: World;
  let Bucket: string;
  beforeEach(async () => {
    ({ here, Bucket } = await bucketWorld());
    for (const key of ["a", "b", "own/c"]) await put(here, Bucket, key);
  });

  const of = (...keys: string[]) => ({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } });
  const left = async () => (await here.root(listObjectsV2, { Bucket })).Contents?.map(({ Key }) => Key);

  it("deletes them, and tells them unless it shall be quiet", async () => {
    expect(await here.root(deleteObjects, of("a", "none"))).toEqual({ Deleted: [{ Key: "a" }, { Key: "none" }] });
    const Delete = { Objects: [{ Key: "b" }], Quiet: true };
    expect(await here.root(deleteObjects, { Bucket, Delete })).toEqual({});
    expect(await left()).toEqual(["own/c"]);
  });

  it("judges each object by itself", async () => {
    const ben = await here.userWith("ben", allowing("s3:DeleteObject", `arn:aws:s3:::${Bucket}/own/*`));
    expect(await ben(deleteObjects, of("a", "own/c"))).toEqual({
      Deleted: [{ Key: "own/c" }],
      Errors: [{ Key: "a", Code: "AccessDenied", Message: expect.stringContaining("s3:DeleteObject") }],
    });
    const other = await world();
    expect((await other.root(deleteObjects, of("a", "b"))).Errors).toHaveLength(2);
    expect(await left()).toEqual(["a", "b"]);
  });

  it("refuses what is malformed, and more than a thousand", async () => {
    await expect(here.root(deleteObjects, { Bucket })).rejects.toMatchObject({ code: "ValidationError" });
    for (const keys of [[], Array.from({ length: 1001 }, String)])
      await expect(here.root(deleteObjects, of(...keys))).rejects.toMatchObject({ code: "MalformedXML" });
  });

  it("deletes nothing while the lab is paused", async () => {
    const { accountId } = here;
    const principal = { kind: "root", accountId, arn: rootArn(accountId), userId: accountId, email: "" } as const;
    const paused = { ...callBy(principal, here.at), paused: "Listen, please." };
    await expect(runtime.perform(deleteObjects, of("a", "b"), paused)).rejects.toMatchObject({ code: "LabPaused" });
    expect(await left()).toEqual(["a", "b", "own/c"]);
  });

  it("refuses what cannot be: no such bucket", async () => {
    await expect(here.root(deleteObjects, { ...of("a"), Bucket: `${Bucket}-none` })).rejects.toMatchObject(noBucket);
  });
});
