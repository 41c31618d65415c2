import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { listInstanceProfilesForRole } from "./list-instance-profiles-for-role";

describe("ListInstanceProfilesForRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  it("lists the profiles of a role, page by page", async () => {
    await make.profile("Api");
    for (const InstanceProfileName of ["Web", "Api"])
      await here.root(addRoleToInstanceProfile, { InstanceProfileName, RoleName: "Reader" });
    const first = await here.root(listInstanceProfilesForRole, { RoleName: "reader", MaxItems: 1 });
    expect(first).toMatchObject({ InstanceProfiles: [{ InstanceProfileName: "Api" }], IsTruncated: true });
    const rest = await here.root(listInstanceProfilesForRole, { RoleName: "Reader", Marker: first.Marker });
    expect(rest).toMatchObject({ InstanceProfiles: [{ InstanceProfileName: "Web" }], IsTruncated: false });
    await make.role("Idle");
    expect((await here.root(listInstanceProfilesForRole, { RoleName: "Idle" })).InstanceProfiles).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listInstanceProfilesForRole, { RoleName: "" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listInstanceProfilesForRole, { RoleName: "Reader" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListInstanceProfilesForRole", arn("role/eng/Reader")),
    );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(listInstanceProfilesForRole, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });
});
