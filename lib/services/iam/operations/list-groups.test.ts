import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, makersOf } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listGroups } from "./list-groups";

describe("ListGroups", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("lists by name, page by page, and by path", async () => {
    for (const name of ["Ops", "devs", "Admins"]) await make.group(name, { Path: name === "Ops" ? "/eng/" : "/" });
    const first = await here.root(listGroups, { MaxItems: 2 });
    expect(first).toMatchObject({ Groups: [{ GroupName: "Admins" }, { GroupName: "devs" }], IsTruncated: true });
    const second = await here.root(listGroups, { MaxItems: 2, Marker: first.Marker });
    expect(second).toMatchObject({ Groups: [{ GroupName: "Ops" }], IsTruncated: false });
    expect((await here.root(listGroups, { PathPrefix: "/eng/" })).Groups).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listGroups, { Marker: "x" })).rejects.toMatchObject(invalidMarker);
    await expect(here.root(listGroups, { PathPrefix: "eng" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben");
    await expect(ben(listGroups, {})).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:ListGroups", `arn:aws:iam::${here.accountId}:group/`),
    );
  });
});
