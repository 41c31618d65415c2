import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf, noGroup } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getGroup } from "./get-group";

describe("GetGroup", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
  });

  it("tells about a group and its users, page by page", async () => {
    for (const name of ["cara", "Ben", "adam"]) {
      await make.user(name);
      await make.member(name, "devs");
    }
    const first = await here.root(getGroup, { GroupName: "DEVS", MaxItems: 2 });
    expect(first).toMatchObject({
      Group: { GroupName: "Devs", Path: "/eng/", CreateDate: here.at },
      Users: [{ UserName: "adam", CreateDate: here.at }, { UserName: "Ben" }],
      IsTruncated: true,
    });
    const second = await here.root(getGroup, { GroupName: "Devs", MaxItems: 2, Marker: first.Marker });
    expect(second).toMatchObject({ Users: [{ UserName: "cara" }], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getGroup, { GroupName: "Devs", Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(getGroup, { GroupName: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:GetGroup", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
  });

  it("refuses what cannot be", async () => {
    await expect(here.root(getGroup, { GroupName: "None" })).rejects.toMatchObject(noGroup("None"));
  });
});
