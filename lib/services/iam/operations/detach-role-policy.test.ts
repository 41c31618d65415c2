import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, readOnlyAccess, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachRolePolicy } from "./attach-role-policy";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { detachRolePolicy } from "./detach-role-policy";
import { listAttachedRolePolicies } from "./list-attached-role-policies";

describe("DetachRolePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("detaches a policy", async () => {
    await here.root(attachRolePolicy, { RoleName: "Reader", PolicyArn: readOnlyAccess });
    await here.root(detachRolePolicy, { RoleName: "reader", PolicyArn: readOnlyAccess });
    expect((await here.root(listAttachedRolePolicies, { RoleName: "Reader" })).AttachedPolicies).toEqual([]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(detachRolePolicy, { RoleName: "a b", PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(detachRolePolicy, { RoleName, PolicyArn: readOnlyAccess })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:DetachRolePolicy", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role, a policy that is not attached", async () => {
    const detach = (RoleName: string) => here.root(detachRolePolicy, { RoleName, PolicyArn: readOnlyAccess });
    await expect(detach("None")).rejects.toMatchObject(noRole("None"));
    await expect(detach("Reader")).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Policy ${readOnlyAccess} was not found.`,
    });
  });

  it("refuses to change a role of AWS's own", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await expect(here.root(detachRolePolicy, { RoleName, PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      protectedRole(RoleName),
    );
  });
});
