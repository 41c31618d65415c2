import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { getGroup } from "./get-group";
import { updateGroup } from "./update-group";

describe("UpdateGroup", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
  });

  it("renames and moves a group, which keeps its id and users", async () => {
    await make.user("ben");
    await make.member("ben", "Devs");
    const before = await here.root(getGroup, { GroupName: "Devs" });
    await here.root(updateGroup, { GroupName: "devs", NewGroupName: "Builders", NewPath: "/" });
    const after = await here.root(getGroup, { GroupName: "Builders" });
    expect(after.Group).toMatchObject({ GroupId: before.Group?.GroupId, Path: "/" });
    expect(after.Users).toEqual(before.Users);
    await expect(here.root(getGroup, { GroupName: "Devs" })).rejects.toMatchObject(noGroup("Devs"));
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(updateGroup, { GroupName: "Devs", NewPath: "/a" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("refuses who may not use the old name or the new one", async () => {
    const group = (name: string) => `arn:aws:iam::${here.accountId}:group/${name}`;
    const ben = await here.userWith("ben", allowing("iam:UpdateGroup", group("eng/Devs")));
    await expect(ben(updateGroup, { GroupName: "Devs", NewGroupName: "Admins" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:UpdateGroup", group("eng/Admins")),
    );
  });

  it("refuses what cannot be: no such group, a taken name", async () => {
    await make.group("Ops");
    await expect(here.root(updateGroup, { GroupName: "None" })).rejects.toMatchObject(noGroup("None"));
    await expect(here.root(updateGroup, { GroupName: "Devs", NewGroupName: "OPS" })).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "Group with name OPS already exists.",
    });
  });
});
