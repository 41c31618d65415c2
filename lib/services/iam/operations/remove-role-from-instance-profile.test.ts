import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noProfile, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { getInstanceProfile } from "./get-instance-profile";
import { removeRoleFromInstanceProfile } from "./remove-role-from-instance-profile";

describe("RemoveRoleFromInstanceProfile", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  it("takes the role out", async () => {
    await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName: "Reader" });
    await here.root(removeRoleFromInstanceProfile, { InstanceProfileName: "web", RoleName: "reader" });
    const { InstanceProfile } = await here.root(getInstanceProfile, { InstanceProfileName: "Web" });
    expect(InstanceProfile?.Roles).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(removeRoleFromInstanceProfile, { InstanceProfileName: "a b", RoleName: "Reader" }),
    ).rejects.toMatchObject(
      violation("instanceProfileName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the profile or not", async () => {
    const ben = await here.userWith("ben");
    for (const [InstanceProfileName, resource] of [
      ["Web", arn()],
      ["None", arn("instance-profile/None")],
    ])
      await expect(
        ben(removeRoleFromInstanceProfile, { InstanceProfileName, RoleName: "Reader" }),
      ).rejects.toMatchObject(deniedTo(here, "ben", "iam:RemoveRoleFromInstanceProfile", resource ?? ""));
  });

  it("refuses what cannot be: no such profile, a role that is not in it", async () => {
    await expect(
      here.root(removeRoleFromInstanceProfile, { InstanceProfileName: "None", RoleName: "Reader" }),
    ).rejects.toMatchObject(noProfile("None"));
    const asked = { InstanceProfileName: "Web", RoleName: "Reader" };
    await expect(here.root(removeRoleFromInstanceProfile, asked)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "Role Reader in Instance Profile Web cannot be found.",
    });
  });
});
