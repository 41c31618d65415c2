import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, protectedRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { getRole } from "./get-role";
import { updateRole } from "./update-role";

describe("UpdateRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("changes what is given and leaves the rest", async () => {
    await here.root(updateRole, { RoleName: "reader", Description: "Reads." });
    await here.root(updateRole, { RoleName: "Reader", MaxSessionDuration: 43_200 });
    expect((await here.root(getRole, { RoleName: "Reader" })).Role).toMatchObject({
      Description: "Reads.",
      MaxSessionDuration: 43_200,
    });
  });

  it("changes the description of a service-linked role, and nothing else of it", async () => {
    await here.root(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" });
    const RoleName = "AWSServiceRoleForBatch";
    await here.root(updateRole, { RoleName, Description: "Ours." });
    await expect(here.root(updateRole, { RoleName, MaxSessionDuration: 7200 })).rejects.toMatchObject(
      protectedRole(RoleName),
    );
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateRole, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(updateRole, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:UpdateRole", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(updateRole, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });
});
