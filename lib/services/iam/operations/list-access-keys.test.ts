import { beforeEach, describe, expect, it } from "vitest";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { listAccessKeys } from "./list-access-keys";

describe("ListAccessKeys", () => {
  let here: World;
  const ids: (string | undefined)[] = [];

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    ids.length = 0;
    for (const minute of [0, 1]) {
      here.at = new Date(`2026-03-02T09:0${minute}:00Z`);
      ids.push((await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId);
    }
  });

  it("lists the oldest first, in pages of the size asked", async () => {
    const first = await here.root(listAccessKeys, { UserName: "ben", MaxItems: 1 });
    expect(first).toMatchObject({ IsTruncated: true, AccessKeyMetadata: [{ AccessKeyId: ids[0], Status: "Active" }] });
    const second = await here.root(listAccessKeys, { UserName: "ben", MaxItems: 1, Marker: first.Marker });
    expect(second).toMatchObject({ IsTruncated: false, AccessKeyMetadata: [{ AccessKeyId: ids[1], UserName: "ben" }] });
    expect((await here.root(listAccessKeys, {})).AccessKeyMetadata).toEqual([]);
  });

  it("lists the caller's own where no name is given", async () => {
    const kim = await here.userWith("kim", allowing("iam:ListAccessKeys", "arn:aws:iam::*:user/kim"));
    const { AccessKey } = await here.root(createAccessKey, { UserName: "kim" });
    expect((await kim(listAccessKeys, {})).AccessKeyMetadata).toMatchObject([
      { UserName: "kim", AccessKeyId: AccessKey?.AccessKeyId },
    ]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listAccessKeys, { MaxItems: 0 })).rejects.toMatchObject({ code: "ValidationError" });
    await expect(here.root(listAccessKeys, { Marker: "made-up" })).rejects.toMatchObject({
      message: "Invalid Marker.",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listAccessKeys, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such user", async () => {
    await expect(here.root(listAccessKeys, { UserName: "none" })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });
});
