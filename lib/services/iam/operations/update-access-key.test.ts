import { beforeEach, describe, expect, it } from "vitest";
import { findCredential } from "@/lib/identity/credentials";
import { type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { updateAccessKey } from "./update-access-key";

describe("UpdateAccessKey", () => {
  let here: World;
  let AccessKeyId: string;
  const signs = async () => (await findCredential(AccessKeyId, undefined, here.at)) !== undefined;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    AccessKeyId = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
  });

  it("takes effect with the next request", async () => {
    expect(await signs()).toBe(true);
    await here.root(updateAccessKey, { UserName: "ben", AccessKeyId, Status: "Inactive" });
    expect(await signs()).toBe(false);
    await here.root(updateAccessKey, { UserName: "ben", AccessKeyId, Status: "Active" });
    expect(await signs()).toBe(true);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateAccessKey, { AccessKeyId: "AKIA", Status: "Off" })).rejects.toMatchObject({
      message: expect.stringMatching(/^2 validation errors detected: Value at 'accessKeyId' .*; Value at 'status' /),
    });
  });

  it("refuses who may not, and changes nothing", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(updateAccessKey, { UserName: "ben", AccessKeyId, Status: "Inactive" })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await signs()).toBe(true);
  });

  it("refuses what cannot be: a key of somebody else", async () => {
    await here.userWith("kim");
    const missing = { code: "NoSuchEntity", message: `The Access Key with id ${AccessKeyId} cannot be found.` };
    for (const UserName of ["kim", undefined])
      await expect(here.root(updateAccessKey, { UserName, AccessKeyId, Status: "Inactive" })).rejects.toMatchObject(
        missing,
      );
    const other = await world();
    await expect(other.root(updateAccessKey, { AccessKeyId, Status: "Inactive" })).rejects.toMatchObject(missing);
  });
});
