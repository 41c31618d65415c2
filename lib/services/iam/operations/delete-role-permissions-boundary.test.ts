import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, readOnlyAccess, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { deleteRolePermissionsBoundary } from "./delete-role-permissions-boundary";
import { getRole } from "./get-role";

describe("DeleteRolePermissionsBoundary", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("takes the boundary away, also where there is none", async () => {
    await make.role("Bounded", { PermissionsBoundary: readOnlyAccess });
    for (const RoleName of ["bounded", "Reader"]) await here.root(deleteRolePermissionsBoundary, { RoleName });
    expect((await here.root(getRole, { RoleName: "Bounded" })).Role).not.toHaveProperty("PermissionsBoundary");
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteRolePermissionsBoundary, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(deleteRolePermissionsBoundary, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:DeleteRolePermissionsBoundary", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(deleteRolePermissionsBoundary, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(deleteRolePermissionsBoundary, { RoleName })).rejects.toMatchObject(protectedRole(RoleName));
  });
});
