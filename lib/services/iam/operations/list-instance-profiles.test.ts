import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { listInstanceProfiles } from "./list-instance-profiles";

describe("ListInstanceProfiles", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  it("lists by name, page by page, below a path, without tags", async () => {
    await make.profile("alpha", { Tags: [{ Key: "a", Value: "b" }] });
    await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName: "Reader" });
    const first = await here.root(listInstanceProfiles, { MaxItems: 1 });
    expect(first).toMatchObject({ InstanceProfiles: [{ InstanceProfileName: "alpha" }], IsTruncated: true });
    expect(first.InstanceProfiles?.[0]).not.toHaveProperty("Tags");
    const web = [{ InstanceProfileName: "Web", Roles: [{ RoleName: "Reader" }] }];
    expect(await here.root(listInstanceProfiles, { Marker: first.Marker })).toMatchObject({ InstanceProfiles: web });
    const below = await here.root(listInstanceProfiles, { PathPrefix: "/eng/" });
    expect(below.InstanceProfiles).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listInstanceProfiles, { Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listInstanceProfiles, {})).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListInstanceProfiles", arn("instance-profile/")),
    );
  });
});
