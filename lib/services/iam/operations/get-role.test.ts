import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getRole } from "./get-role";

describe("GetRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const arn = (resource = "role/eng/Reader") => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.role("Reader", { Path: "/eng/" });
  });

  it("tells about a role, found without regard to case", async () => {
    const { Role } = await here.root(getRole, { RoleName: "READER" });
    expect(Role).toMatchObject({ Arn: arn(), MaxSessionDuration: 3600, RoleLastUsed: {} });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getRole, { RoleName: "a b" })).rejects.toMatchObject(
      violation("roleName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is the role or not", async () => {
    const ben = await here.userWith("ben");
    for (const [RoleName, resource] of [
      ["Reader", arn()],
      ["None", arn("role/None")],
    ])
      await expect(ben(getRole, { RoleName })).rejects.toMatchObject(
        deniedTo(here, "ben", "iam:GetRole", resource ?? ""),
      );
  });

  it("refuses what cannot be: no such role", async () => {
    await expect(here.root(getRole, { RoleName: "None" })).rejects.toMatchObject(noRole("None"));
  });
});
