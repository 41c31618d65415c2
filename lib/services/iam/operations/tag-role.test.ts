import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listRoleTags } from "./list-role-tags";
import { tagRole } from "./tag-role";

describe("TagRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("adds tags; a key that is there in any case gets the new spelling and value", async () => {
    await here.root(tagRole, { RoleName: "reader", Tags: [{ Key: "team", Value: "a" }] });
    await here.root(tagRole, { RoleName: "Reader", Tags: [{ Key: "Team", Value: "b" }] });
    expect((await here.root(listRoleTags, { RoleName: "Reader" })).Tags).toEqual([{ Key: "Team", Value: "b" }]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(tagRole, { RoleName: "a b", Tags: [] })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(tagRole, { RoleName, Tags: [] })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:TagRole", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, the same key twice, a fifty-first tag", async () => {
    const tag = (...keys: string[]) =>
      here.root(tagRole, { RoleName: "Reader", Tags: keys.map((Key) => ({ Key, Value: "" })) });
    await expect(here.root(tagRole, { RoleName: "None", Tags: [] })).rejects.toMatchObject(noRole("None"));
    await expect(tag("a", "A")).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    });
    await tag(...Array.from({ length: 50 }, (_, i) => `k${i}`));
    await expect(tag("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "The number of tags has reached the maximum limit.",
    });
  });
});
