import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noGroup, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { listAttachedGroupPolicies } from "./list-attached-group-policies";

describe("ListAttachedGroupPolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
  });

  it("lists by name, page by page and by path, a policy of the account beside AWS's of the same name", async () => {
    const own = await make.policy("ReadOnlyAccess", { Path: "/mine/" });
    const first = await make.policy("a");
    for (const PolicyArn of [own, readOnlyAccess, first])
      await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
    const page = await here.root(listAttachedGroupPolicies, { GroupName: "DEVS", MaxItems: 2 });
    expect(page).toMatchObject({
      AttachedPolicies: [{ PolicyArn: first }, { PolicyArn: readOnlyAccess }],
      IsTruncated: true,
    });
    const next = await here.root(listAttachedGroupPolicies, { GroupName: "Devs", MaxItems: 2, Marker: page.Marker });
    expect(next).toEqual({ AttachedPolicies: [{ PolicyName: "ReadOnlyAccess", PolicyArn: own }], IsTruncated: false });
    const byPath = await here.root(listAttachedGroupPolicies, { GroupName: "Devs", PathPrefix: "/mine/" });
    expect(byPath.AttachedPolicies).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listAttachedGroupPolicies, { GroupName: "Devs", Marker: "x" })).rejects.toMatchObject(
      invalidMarker,
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listAttachedGroupPolicies, { GroupName: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListAttachedGroupPolicies", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listAttachedGroupPolicies, { GroupName: "none" })).rejects.toMatchObject(noGroup("none"));
  });
});
