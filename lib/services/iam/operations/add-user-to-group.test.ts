import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup, noUser } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { addUserToGroup } from "./add-user-to-group";
import { listGroupsForUser } from "./list-groups-for-user";

describe("AddUserToGroup", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben");
    await make.group("Devs", { Path: "/eng/" });
  });

  const groups = async () => (await here.root(listGroupsForUser, { UserName: "ben" })).Groups ?? [];

  it("adds once, however often it is called", async () => {
    await here.root(addUserToGroup, { GroupName: "Devs", UserName: "ben" });
    await here.root(addUserToGroup, { GroupName: "DEVS", UserName: "BEN" });
    expect((await groups()).map(({ GroupName }) => GroupName)).toEqual(["Devs"]);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(addUserToGroup, { GroupName: "Devs" })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not: the group is judged, not the user", async () => {
    const devs = `arn:aws:iam::${here.accountId}:group/eng/Devs`;
    const eve = await here.userWith("eve");
    await expect(eve(addUserToGroup, { GroupName: "Devs", UserName: "none" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:AddUserToGroup", devs),
    );
    const dan = await here.userWith("dan", allowing("iam:AddUserToGroup", devs));
    await dan(addUserToGroup, { GroupName: "Devs", UserName: "ben" });
    expect(await groups()).toHaveLength(1);
  });

  it("refuses what cannot be: no such user, no such group, an eleventh group, also when all come at once", async () => {
    await expect(here.root(addUserToGroup, { GroupName: "None", UserName: "none" })).rejects.toMatchObject(
      noUser("none"),
    );
    await expect(here.root(addUserToGroup, { GroupName: "None", UserName: "ben" })).rejects.toMatchObject(
      noGroup("None"),
    );
    const names = Array.from({ length: 12 }, (_, i) => `g${i}`);
    for (const name of names) await make.group(name);
    const added = await Promise.allSettled(
      names.map((GroupName) => here.root(addUserToGroup, { GroupName, UserName: "ben" })),
    );
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await groups()).toHaveLength(10);
    expect(added.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "LimitExceeded", message: "Cannot exceed quota for GroupsPerUser: 10" },
    });
  });
});
