import { beforeEach, describe, expect, it } from "vitest";
import { trips } from "@/lib/db/pool";
import { noteKeyUse } from "@/lib/identity/key-use";
import { deniedTo, makersOf } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "../operations/create-access-key";
import { groupMembers } from "./group-members";

describe("the users of a group", () => {
  let here: World;
  let used: Date;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.group("Devs");
    for (const user of ["ben", "Ana"]) {
      await make.user(user);
      await make.member(user, "Devs");
    }
    const { AccessKey } = await here.root(createAccessKey, { UserName: "ben" });
    used = new Date(here.at.getTime() + 60_000);
    noteKeyUse(here.accountId, AccessKey?.AccessKeyId ?? "", "s3", "us-east-1", used);
  });

  it("are shown by name; a key's use is activity too", async () => {
    await here.root(groupMembers, { GroupName: "Devs" });
    trips.count = 0;
    expect(await here.root(groupMembers, { GroupName: "devs" })).toEqual({
      members: [
        { UserName: "Ana", CreateDate: here.at, groups: 1, lastActivity: null },
        { UserName: "ben", CreateDate: here.at, groups: 1, lastActivity: used },
      ],
    });
    expect(trips.count).toBe(1);
  });

  it("show no activity to who may not see when a key was used", async () => {
    const eve = await here.userWith("eve", allowing(["iam:GetGroup", "iam:ListAccessKeys"]));
    const [ana, ben] = (await eve(groupMembers, { GroupName: "Devs" })).members;
    expect(ana).toMatchObject({ groups: { action: "iam:ListGroupsForUser" }, lastActivity: null });
    expect(ben?.lastActivity).toMatchObject({
      action: "iam:GetAccessKeyLastUsed",
      resource: `arn:aws:iam::${here.accountId}:user/ben`,
    });
  });

  it("are shown to nobody who may not get the group", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(groupMembers, { GroupName: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetGroup", `arn:aws:iam::${here.accountId}:group/Devs`),
    );
    await expect(here.root(groupMembers, { GroupName: "Nobodies" })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });
});
