import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, readOnlyAccess, violation } from "@/lib/testing/iam";
import { sessionOf } from "@/lib/testing/sessions";
import { allowing, type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { createUser } from "./create-user";
import { getRole } from "./get-role";
import { putRolePermissionsBoundary } from "./put-role-permissions-boundary";
import { putRolePolicy } from "./put-role-policy";

describe("PutRolePermissionsBoundary", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("sets the boundary, which limits the role's sessions at once", async () => {
    await here.root(putRolePolicy, {
      RoleName: "Reader",
      PolicyName: "all",
      PolicyDocument: JSON.stringify(allowing("iam:*")),
    });
    const ben = await here.userWith("ben", allowing("sts:AssumeRole"));
    const session = await sessionOf(here, ben, arn());
    await session(createUser, { UserName: "before" });
    await here.root(putRolePermissionsBoundary, { RoleName: "reader", PermissionsBoundary: readOnlyAccess });
    expect((await here.root(getRole, { RoleName: "Reader" })).Role?.PermissionsBoundary).toEqual({
      PermissionsBoundaryType: "Policy",
      PermissionsBoundaryArn: readOnlyAccess,
    });
    await expect(session(createUser, { UserName: "after" })).rejects.toMatchObject({
      message: expect.stringContaining("because no permissions boundary allows the iam:CreateUser action"),
    });
  });

  it("refuses what is malformed", async () => {
    await expect(
      here.root(putRolePermissionsBoundary, { RoleName: "a b", PermissionsBoundary: readOnlyAccess }),
    ).rejects.toMatchObject(violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"));
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(
        ben(putRolePermissionsBoundary, { RoleName, PermissionsBoundary: readOnlyAccess }),
      ).rejects.toMatchObject(deniedTo(here, "ben", "iam:PutRolePermissionsBoundary", resource ?? ""));
  });

  it("refuses what cannot be: no such role, no such policy", async () => {
    const put = (RoleName: string, PermissionsBoundary: string) =>
      here.root(putRolePermissionsBoundary, { RoleName, PermissionsBoundary });
    await expect(put("None", readOnlyAccess)).rejects.toMatchObject(noRole("None"));
    const missing = arn("policy/none");
    await expect(put("Reader", missing)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Scope ARN: ${missing} does not exist or is not attachable.`,
    });
    const ofService = "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy";
    await expect(put("Reader", ofService)).rejects.toMatchObject({ code: "PolicyNotAttachable" });
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(
      here.root(putRolePermissionsBoundary, { RoleName, PermissionsBoundary: readOnlyAccess }),
    ).rejects.toMatchObject(protectedRole(RoleName));
  });
});
