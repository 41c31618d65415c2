import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "../operations/attach-group-policy";
import { groupChoices } from "./group-choices";

describe("the groups to choose from", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
    await make.group("Audit");
    await make.user("ben");
    await make.member("ben", "Devs");
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnlyAccess });
  });

  it("shows all groups by name with their members and the names of their policies", async () => {
    expect(await here.root(groupChoices, {})).toEqual({
      groups: [
        { GroupName: "Audit", CreateDate: here.at, users: 0, policies: [] },
        { GroupName: "Devs", CreateDate: here.at, users: 1, policies: ["ReadOnlyAccess"] },
      ],
    });
  });

  it("shows nothing to who may not list groups", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(groupChoices, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListGroups", `arn:aws:iam::${here.accountId}:group/`),
    );
  });

  it("hides the columns that one may not see", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListGroups"));
    const { groups } = await eve(groupChoices, {});
    expect(groups[1]).toMatchObject({
      GroupName: "Devs",
      users: { action: "iam:GetGroup" },
      policies: { action: "iam:ListAttachedGroupPolicies" },
    });
  });
});
