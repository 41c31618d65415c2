import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listRoleTags } from "./list-role-tags";

describe("ListRoleTags", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("lists tags by key, page by page", async () => {
    await make.role("Tagged", { Tags: ["b", "a", "c"].map((Key) => ({ Key, Value: "" })) });
    const first = await here.root(listRoleTags, { RoleName: "tagged", MaxItems: 2 });
    expect(first).toMatchObject({ Tags: [{ Key: "a" }, { Key: "b" }], IsTruncated: true });
    expect(await here.root(listRoleTags, { RoleName: "Tagged", Marker: first.Marker })).toMatchObject({
      Tags: [{ Key: "c" }],
      IsTruncated: false,
    });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listRoleTags, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(listRoleTags, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:ListRoleTags", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(listRoleTags, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });
});
