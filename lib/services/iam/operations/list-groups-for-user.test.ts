import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listGroupsForUser } from "./list-groups-for-user";

describe("ListGroupsForUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
  });

  it("lists by name, page by page", async () => {
    for (const name of ["Ops", "devs", "Admins"]) {
      await make.group(name);
      await make.member("ben", name);
    }
    const first = await here.root(listGroupsForUser, { UserName: "BEN", MaxItems: 2 });
    expect(first).toMatchObject({
      Groups: [{ GroupName: "Admins", CreateDate: here.at }, { GroupName: "devs" }],
      IsTruncated: true,
    });
    const second = await here.root(listGroupsForUser, { UserName: "ben", MaxItems: 2, Marker: first.Marker });
    expect(second).toMatchObject({ Groups: [{ GroupName: "Ops" }], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listGroupsForUser, { UserName: "ben", Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listGroupsForUser, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListGroupsForUser", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(listGroupsForUser, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
  });
});
