import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { deleteUserPermissionsBoundary } from "./delete-user-permissions-boundary";
import { getUser } from "./get-user";

describe("DeleteUserPermissionsBoundary", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { PermissionsBoundary: readOnlyAccess });
  });

  it("takes the boundary away; a user without one may be asked for it all the same", async () => {
    await here.root(deleteUserPermissionsBoundary, { UserName: "BEN" });
    expect((await here.root(getUser, { UserName: "ben" })).User?.PermissionsBoundary).toBeUndefined();
    await here.root(deleteUserPermissionsBoundary, { UserName: "ben" });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteUserPermissionsBoundary, { UserName: "" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteUserPermissionsBoundary, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteUserPermissionsBoundary", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(deleteUserPermissionsBoundary, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
