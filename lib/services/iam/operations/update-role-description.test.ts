import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getRole } from "./get-role";
import { updateRoleDescription } from "./update-role-description";

describe("UpdateRoleDescription", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("changes the description and gives the role back", async () => {
    const { Role } = await here.root(updateRoleDescription, { RoleName: "reader", Description: "Reads." });
    expect(Role).toMatchObject({ RoleName: "Reader", Description: "Reads." });
    expect((await here.root(getRole, { RoleName: "Reader" })).Role).toMatchObject(Role ?? {});
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateRoleDescription, { RoleName: "a b", Description: "" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(updateRoleDescription, { RoleName, Description: "x" })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:UpdateRoleDescription", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(updateRoleDescription, { RoleName: "None", Description: "x" })).rejects.toMatchObject(
      noRole("None"),
    );
  });
});
