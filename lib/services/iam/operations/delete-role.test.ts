import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, readOnlyAccess, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { attachRolePolicy } from "./attach-role-policy";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { deleteRole } from "./delete-role";
import { getRole } from "./get-role";
import { putRolePolicy } from "./put-role-policy";

describe("DeleteRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("deletes a role", async () => {
    await here.root(deleteRole, { RoleName: "READER" });
    await expect(here.root(getRole, { RoleName: "Reader" })).rejects.toMatchObject(noRole("Reader"));
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteRole, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(deleteRole, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:DeleteRole", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, one that is in use", async () => {
    await expect(here.root(deleteRole, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
    const RoleName = "Reader";
    const conflict = (what: string) => ({
      code: "DeleteConflict",
      message: `Cannot delete entity, must ${what} first.`,
    });
    await here.root(putRolePolicy, { RoleName, PolicyName: "p", PolicyDocument: readS3 });
    await expect(here.root(deleteRole, { RoleName })).rejects.toMatchObject(conflict("delete policies"));
    await here.root(attachRolePolicy, { RoleName, PolicyArn: readOnlyAccess });
    await expect(here.root(deleteRole, { RoleName })).rejects.toMatchObject(conflict("detach all policies"));
    await make.profile("Web");
    await here.root(addRoleToInstanceProfile, { InstanceProfileName: "Web", RoleName });
    await expect(here.root(deleteRole, { RoleName })).rejects.toMatchObject(
      conflict("remove roles from instance profile"),
    );
    await here.root(getRole, { RoleName });
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(deleteRole, { RoleName })).rejects.toMatchObject(protectedRole(RoleName));
  });
});
