import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listUserTags } from "./list-user-tags";

describe("ListUserTags", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Tags: ["b", "c", "A"].map((Key) => ({ Key, Value: "1" })) });
  });

  it("lists tags sorted by key, page by page", async () => {
    const first = await here.root(listUserTags, { UserName: "ben", MaxItems: 2 });
    expect(first).toMatchObject({ Tags: [{ Key: "A" }, { Key: "b" }], IsTruncated: true });
    const second = await here.root(listUserTags, { UserName: "ben", MaxItems: 2, Marker: first.Marker });
    expect(second).toEqual({ Tags: [{ Key: "c", Value: "1" }], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listUserTags, { UserName: "ben", Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listUserTags, { UserName: "none" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListUserTags", `arn:aws:iam::${here.accountId}:user/none`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listUserTags, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
