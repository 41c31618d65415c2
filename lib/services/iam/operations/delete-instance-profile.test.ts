import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noProfile, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { deleteInstanceProfile } from "./delete-instance-profile";
import { getInstanceProfile } from "./get-instance-profile";

describe("DeleteInstanceProfile", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "instance-profile/eng/Web") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.profile("Web", { Path: "/eng/" });
    await make.role("Reader", { Path: "/eng/" });
  });

  it("deletes a profile", async () => {
    await here.root(deleteInstanceProfile, { InstanceProfileName: "WEB" });
    await expect(here.root(getInstanceProfile, { InstanceProfileName: "Web" })).rejects.toMatchObject(noProfile("Web"));
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteInstanceProfile, { InstanceProfileName: "a b" })).rejects.toMatchObject(
      violation("instanceProfileName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the profile or not", async () => {
    const ben = await here.userWith("ben");
    for (const [InstanceProfileName, resource] of [
      ["Web", arn()],
      ["None", arn("instance-profile/None")],
    ])
      await expect(ben(deleteInstanceProfile, { InstanceProfileName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:DeleteInstanceProfile", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such profile, one that holds a role", async () => {
    await expect(here.root(deleteInstanceProfile, { InstanceProfileName: "None" })).rejects.toMatchObject(
      noProfile("None"),
    );
    await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName: "Reader" });
    await expect(here.root(deleteInstanceProfile, { InstanceProfileName: "Web" })).rejects.toMatchObject({
      code: "DeleteConflict",
      message: "Cannot delete entity, must remove roles from instance profile first.",
    });
  });
});
