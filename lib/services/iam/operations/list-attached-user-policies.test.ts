import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noUser, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { listAttachedUserPolicies } from "./list-attached-user-policies";

describe("ListAttachedUserPolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
  });

  it("lists by name, page by page and by path, a policy of the account beside AWS's of the same name", async () => {
    const own = await make.policy("ReadOnlyAccess", { Path: "/mine/" });
    const first = await make.policy("a");
    for (const PolicyArn of [own, readOnlyAccess, first])
      await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    const page = await here.root(listAttachedUserPolicies, { UserName: "BEN", MaxItems: 2 });
    expect(page).toMatchObject({
      AttachedPolicies: [{ PolicyArn: first }, { PolicyArn: readOnlyAccess }],
      IsTruncated: true,
    });
    const next = await here.root(listAttachedUserPolicies, { UserName: "ben", MaxItems: 2, Marker: page.Marker });
    expect(next).toEqual({ AttachedPolicies: [{ PolicyName: "ReadOnlyAccess", PolicyArn: own }], IsTruncated: false });
    const byPath = await here.root(listAttachedUserPolicies, { UserName: "ben", PathPrefix: "/mine/" });
    expect(byPath.AttachedPolicies).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listAttachedUserPolicies, { UserName: "ben", Marker: "x" })).rejects.toMatchObject(
      invalidMarker,
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listAttachedUserPolicies, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListAttachedUserPolicies", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listAttachedUserPolicies, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
