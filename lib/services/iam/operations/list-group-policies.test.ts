import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noGroup, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listGroupPolicies } from "./list-group-policies";
import { putGroupPolicy } from "./put-group-policy";

describe("ListGroupPolicies", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
  });

  it("lists names in order, page by page", async () => {
    for (const PolicyName of ["b", "c", "a"])
      await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName, PolicyDocument: readS3 });
    const first = await here.root(listGroupPolicies, { GroupName: "DEVS", MaxItems: 2 });
    expect(first).toMatchObject({ PolicyNames: ["a", "b"], IsTruncated: true });
    const second = await here.root(listGroupPolicies, { GroupName: "Devs", MaxItems: 2, Marker: first.Marker });
    expect(second).toEqual({ PolicyNames: ["c"], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listGroupPolicies, { GroupName: "Devs", Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listGroupPolicies, { GroupName: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListGroupPolicies", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listGroupPolicies, { GroupName: "none" })).rejects.toMatchObject(noGroup("none"));
  });
});
