import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listRoleTags } from "./list-role-tags";
import { untagRole } from "./untag-role";

describe("UntagRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("removes tags in any case; a key that is not there does not matter", async () => {
    await make.role("Tagged", { Tags: ["team", "cost"].map((Key) => ({ Key, Value: "" })) });
    await here.root(untagRole, { RoleName: "tagged", TagKeys: ["TEAM", "none"] });
    expect((await here.root(listRoleTags, { RoleName: "Tagged" })).Tags).toEqual([{ Key: "cost", Value: "" }]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(untagRole, { RoleName: "a b", TagKeys: [] })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(untagRole, { RoleName, TagKeys: ["a"] })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:UntagRole", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(untagRole, { RoleName: "None", TagKeys: ["a"] })).rejects.toMatchObject(noRole("None"));
  });
});
