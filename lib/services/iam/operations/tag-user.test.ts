import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { listUserTags } from "./list-user-tags";
import { tagUser } from "./tag-user";

describe("TagUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Tags: [{ Key: "Team", Value: "blue" }] });
  });

  const tags = async () => (await here.root(listUserTags, { UserName: "ben" })).Tags;

  it("adds tags; a key that is there gets the new value and spelling", async () => {
    await here.root(tagUser, {
      UserName: "ben",
      Tags: [
        { Key: "team", Value: "red" },
        { Key: "cost", Value: "" },
      ],
    });
    expect(await tags()).toEqual([
      { Key: "cost", Value: "" },
      { Key: "team", Value: "red" },
    ]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(tagUser, { UserName: "ben", Tags: [{ Key: "a<b", Value: "" }] })).rejects.toMatchObject(
      violation("tags.1.member.key", "Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"),
    );
    const twice = ["a", "A"].map((Key) => ({ Key, Value: "" }));
    await expect(here.root(tagUser, { UserName: "ben", Tags: twice })).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("refuses who may not, by the tags that are asked for too", async () => {
    const statement = {
      ...allowing("iam:TagUser").Statement[0],
      Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": "cost" } },
    };
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement: [statement] });
    await eve(tagUser, { UserName: "ben", Tags: [{ Key: "cost", Value: "1" }] });
    await expect(eve(tagUser, { UserName: "ben", Tags: [{ Key: "admin", Value: "1" }] })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:TagUser", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await tags()).toHaveLength(2);
  });

  it("refuses what cannot be: no such user, a fifty-first tag", async () => {
    await expect(here.root(tagUser, { UserName: "none", Tags: [] })).rejects.toMatchObject(noUser("none"));
    const Tags = Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: "" }));
    await expect(here.root(tagUser, { UserName: "ben", Tags })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "The number of tags has reached the maximum limit.",
    });
  });
});
