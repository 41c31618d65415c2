import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { deleteRolePolicy } from "./delete-role-policy";
import { listRolePolicies } from "./list-role-policies";
import { putRolePolicy } from "./put-role-policy";

describe("DeleteRolePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("deletes an inline policy", async () => {
    await here.root(putRolePolicy, { RoleName: "Reader", PolicyName: "p", PolicyDocument: readS3 });
    await here.root(deleteRolePolicy, { RoleName: "reader", PolicyName: "p" });
    expect((await here.root(listRolePolicies, { RoleName: "Reader" })).PolicyNames).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteRolePolicy, { RoleName: "a b", PolicyName: "p" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(deleteRolePolicy, { RoleName, PolicyName: "p" })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:DeleteRolePolicy", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, no such policy", async () => {
    await expect(here.root(deleteRolePolicy, { RoleName: "None", PolicyName: "p" })).rejects.toMatchObject(
      noRole("None"),
    );
    await expect(here.root(deleteRolePolicy, { RoleName: "Reader", PolicyName: "none" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The role policy with name none cannot be found.",
    });
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(deleteRolePolicy, { RoleName, PolicyName: "p" })).rejects.toMatchObject(
      protectedRole(RoleName),
    );
  });
});
