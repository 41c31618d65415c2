import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "../operations/attach-group-policy";
import { putGroupPolicy } from "../operations/put-group-policy";
import { groupsPage } from "./groups-page";

describe("the page of groups", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    for (const name of ["Managed", "inline", "Empty"]) await make.group(name, { Path: "/eng/" });
    await make.user("ben");
    await make.member("ben", "Managed");
    await here.root(attachGroupPolicy, { GroupName: "Managed", PolicyArn: readOnlyAccess });
    await here.root(putGroupPolicy, { GroupName: "inline", PolicyName: "read", PolicyDocument: readS3 });
  });

  const arn = (name: string) => `arn:aws:iam::${here.accountId}:group/eng/${name}`;

  it("shows all groups by name with users and permissions", async () => {
    const common = { Path: "/eng/", CreateDate: here.at };
    expect(await here.root(groupsPage, {})).toEqual({
      groups: [
        { GroupName: "Empty", Arn: arn("Empty"), ...common, users: 0, permissions: "Not defined" },
        { GroupName: "inline", Arn: arn("inline"), ...common, users: 0, permissions: "Defined" },
        { GroupName: "Managed", Arn: arn("Managed"), ...common, users: 1, permissions: "Defined" },
      ],
    });
  });

  it("shows nothing to who may not list groups", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(groupsPage, {})).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListGroups", `arn:aws:iam::${here.accountId}:group/`),
    );
  });

  it("shows each column of each row only to who may see it, with the refusal's event in the trail", async () => {
    const listed = allowing("iam:ListGroups").Statement;
    const some = allowing(["iam:GetGroup", "iam:ListAttachedGroupPolicies"], [arn("Managed"), arn("inline")]).Statement;
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement: [...listed, ...some] });
    const { groups } = await eve(groupsPage, {});
    const refused = (action: string, name: string) => ({
      action,
      resource: arn(name),
      message: deniedTo(here, "eve", action, arn(name)).message,
      eventId: expect.any(String),
    });
    expect(groups).toMatchObject([
      { users: refused("iam:GetGroup", "Empty"), permissions: refused("iam:ListAttachedGroupPolicies", "Empty") },
      { users: 0, permissions: refused("iam:ListGroupPolicies", "inline") },
      { users: 1, permissions: "Defined" },
    ]);
    const events = (await here.events()).slice(-4).map((event) => [event.name, event.errorCode]);
    expect(events).toEqual([
      ["ListGroups", null],
      ["GetGroup", "AccessDenied"],
      ["ListAttachedGroupPolicies", "AccessDenied"],
      ["ListGroupPolicies", "AccessDenied"],
    ]);
  });
});
