import { beforeEach, describe, expect, it } from "vitest";
import { findCredential } from "@/lib/identity/credentials";
import { type World, world } from "@/lib/testing/world";
import { createAccessKey } from "./create-access-key";
import { deleteAccessKey } from "./delete-access-key";

describe("DeleteAccessKey", () => {
  let here: World;
  let AccessKeyId: string;

  beforeEach(async () => {
    here = await world();
    await here.userWith("ben");
    AccessKeyId = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
  });

  it("ends the key at once", async () => {
    expect(await findCredential(AccessKeyId, undefined, here.at)).toBeDefined();
    await here.root(deleteAccessKey, { UserName: "ben", AccessKeyId });
    expect(await findCredential(AccessKeyId, undefined, here.at)).toBeUndefined();
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteAccessKey, { UserName: "ben" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'accessKeyId' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteAccessKey, { UserName: "ben", AccessKeyId })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await findCredential(AccessKeyId, undefined, here.at)).toBeDefined();
  });

  it("refuses what cannot be: no such key", async () => {
    await here.root(deleteAccessKey, { UserName: "ben", AccessKeyId });
    await expect(here.root(deleteAccessKey, { UserName: "ben", AccessKeyId })).rejects.toMatchObject({
      message: `The Access Key with id ${AccessKeyId} cannot be found.`,
    });
  });
});
