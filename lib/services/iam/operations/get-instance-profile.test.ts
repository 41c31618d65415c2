import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noProfile, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { getInstanceProfile } from "./get-instance-profile";
import { getRole } from "./get-role";

describe("GetInstanceProfile", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  it("tells about a profile and its role", async () => {
    await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName: "Reader" });
    const { InstanceProfile } = await here.root(getInstanceProfile, { InstanceProfileName: "WEB" });
    const { Role } = await here.root(getRole, { RoleName: "Reader" });
    const { RoleLastUsed: _, ...listed } = Role ?? {};
    expect(InstanceProfile).toMatchObject({ Arn: arn(), CreateDate: here.at });
    expect(InstanceProfile?.Roles).toEqual([listed]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getInstanceProfile, { InstanceProfileName: "a b" })).rejects.toMatchObject(
      violation("instanceProfileName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the profile or not", async () => {
    const ben = await here.userWith("ben");
    for (const [InstanceProfileName, resource] of [
      ["Web", arn()],
      ["None", arn("instance-profile/None")],
    ])
      await expect(ben(getInstanceProfile, { InstanceProfileName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:GetInstanceProfile", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such profile", async () => {
    await expect(here.root(getInstanceProfile, { InstanceProfileName: "None" })).rejects.toMatchObject(
      noProfile("None"),
    );
  });
});
