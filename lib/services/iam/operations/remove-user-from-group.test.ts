import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listGroupsForUser } from "./list-groups-for-user";
import { removeUserFromGroup } from "./remove-user-from-group";

describe("RemoveUserFromGroup", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben");
    await make.group("Devs");
    await make.member("ben", "Devs");
  });

  it("removes a member; who is none may be removed all the same", async () => {
    await here.root(removeUserFromGroup, { GroupName: "devs", UserName: "Ben" });
    expect((await here.root(listGroupsForUser, { UserName: "ben" })).Groups).toEqual([]);
    await here.root(removeUserFromGroup, { GroupName: "Devs", UserName: "ben" });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(removeUserFromGroup, { UserName: "ben" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(removeUserFromGroup, { GroupName: "Devs", UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:RemoveUserFromGroup", `arn:aws:iam::${here.accountId}:group/Devs`),
    );
  });

  it("refuses what cannot be: no such user, no such group", async () => {
    const missing = { GroupName: "None", UserName: "none" };
    await expect(here.root(removeUserFromGroup, missing)).rejects.toMatchObject(noUser("none"));
    await expect(here.root(removeUserFromGroup, { ...missing, UserName: "ben" })).rejects.toMatchObject(
      noGroup("None"),
    );
  });
});
