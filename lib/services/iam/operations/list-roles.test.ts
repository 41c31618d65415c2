import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listRoles } from "./list-roles";

describe("ListRoles", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("lists by name, page by page, below a path, without tags and last use", async () => {
    await make.role("alpha", { Tags: [{ Key: "a", Value: "b" }] });
    await make.role("Zeta", { Path: "/eng/deep/" });
    const names = (answer: { Roles?: { RoleName?: string }[] | undefined }) =>
      answer.Roles?.map(({ RoleName }) => RoleName);
    const first = await here.root(listRoles, { MaxItems: 2 });
    expect(names(first)).toEqual(["alpha", "Reader"]);
    expect(first.Roles?.[0]).not.toHaveProperty("Tags");
    expect(first.Roles?.[0]).not.toHaveProperty("RoleLastUsed");
    expect(first.IsTruncated).toBe(true);
    expect(names(await here.root(listRoles, { Marker: first.Marker }))).toEqual(["Zeta"]);
    expect(names(await here.root(listRoles, { PathPrefix: "/eng/" }))).toEqual(["Reader", "Zeta"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listRoles, { Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listRoles, {})).rejects.toMatchObject(deniedTo(here, "ben", "iam:ListRoles", arn("role/")));
  });
});
