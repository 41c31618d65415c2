import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noUser, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listUserPolicies } from "./list-user-policies";
import { putUserPolicy } from "./put-user-policy";

describe("ListUserPolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
  });

  it("lists names in order, page by page", async () => {
    for (const PolicyName of ["b", "c", "a"])
      await here.root(putUserPolicy, { UserName: "ben", PolicyName, PolicyDocument: readS3 });
    const first = await here.root(listUserPolicies, { UserName: "BEN", MaxItems: 2 });
    expect(first).toMatchObject({ PolicyNames: ["a", "b"], IsTruncated: true });
    const second = await here.root(listUserPolicies, { UserName: "ben", MaxItems: 2, Marker: first.Marker });
    expect(second).toEqual({ PolicyNames: ["c"], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listUserPolicies, { UserName: "ben", Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listUserPolicies, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListUserPolicies", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listUserPolicies, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
