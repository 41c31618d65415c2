import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listUserTags } from "./list-user-tags";
import { untagUser } from "./untag-user";

describe("UntagUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Tags: ["Team", "cost", "site"].map((Key) => ({ Key, Value: "1" })) });
  });

  it("removes tags without regard to case; a key that is not there does not matter", async () => {
    await here.root(untagUser, { UserName: "ben", TagKeys: ["team", "none", "site"] });
    expect((await here.root(listUserTags, { UserName: "ben" })).Tags).toEqual([{ Key: "cost", Value: "1" }]);
  });

  it("refuses what is malformed", async () => {
    const TagKeys = Array.from({ length: 51 }, (_, i) => `k${i}`);
    await expect(here.root(untagUser, { UserName: "ben", TagKeys })).rejects.toMatchObject(
      violation("tagKeys", "Member must have length less than or equal to 50"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(untagUser, { UserName: "ben", TagKeys: ["cost"] })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UntagUser", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(untagUser, { UserName: "none", TagKeys: ["a"] })).rejects.toMatchObject(noUser("none"));
  });
});
