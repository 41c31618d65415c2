import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listUsers } from "./list-users";

describe("ListUsers", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("lists by name, page by page, and by path", async () => {
    for (const name of ["cara", "Ben", "adam"]) await make.user(name, { Path: name === "cara" ? "/eng/" : "/" });
    const first = await here.root(listUsers, { MaxItems: 2 });
    expect(first.Users?.map(({ UserName }) => UserName)).toEqual(["adam", "Ben"]);
    expect(first.IsTruncated).toBe(true);
    const second = await here.root(listUsers, { MaxItems: 2, Marker: first.Marker });
    expect(second).toMatchObject({ Users: [{ UserName: "cara", Path: "/eng/" }], IsTruncated: false });
    expect(second.Marker).toBeUndefined();
    const byPath = await here.root(listUsers, { PathPrefix: "/eng" });
    expect(byPath.Users?.map(({ UserName }) => UserName)).toEqual(["cara"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listUsers, { MaxItems: 1001 })).rejects.toMatchObject(
      violation("maxItems", "Member must have value less than or equal to 1000"),
    );
    await expect(here.root(listUsers, { Marker: "bogus" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not, judging the path that is listed", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listUsers, {})).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListUsers", `arn:aws:iam::${here.accountId}:user/`),
    );
    await expect(ben(listUsers, { PathPrefix: "/eng/" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListUsers", `arn:aws:iam::${here.accountId}:user/eng/`),
    );
  });

  it("shows no other account's users", async () => {
    const other = await world();
    await makersOf(other).user("stranger");
    expect((await here.root(listUsers, {})).Users).toEqual([]);
  });
});
