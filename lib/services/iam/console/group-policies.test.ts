import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "../operations/attach-group-policy";
import { attachUserPolicy } from "../operations/attach-user-policy";
import { putGroupPolicy } from "../operations/put-group-policy";
import { groupPolicies } from "./group-policies";

describe("the policies of a group", () => {
  let here: World;
  let own: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
    own = await make.policy("Reports");
    await make.user("ben");
    for (const PolicyArn of [own, readOnlyAccess]) await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: own });
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "inline", PolicyDocument: readS3 });
  });

  it("are managed and inline ones, with how many entities each is attached to", async () => {
    expect(await here.root(groupPolicies, { GroupName: "devs" })).toEqual({
      policies: [
        { PolicyName: "ReadOnlyAccess", PolicyArn: readOnlyAccess, type: "AWS managed - job function", attached: 1 },
        { PolicyName: "Reports", PolicyArn: own, type: "Customer managed", attached: 2 },
        { PolicyName: "inline", PolicyArn: undefined, type: "Customer inline", attached: 1 },
      ],
    });
  });

  it("show how often a policy is attached only to who may get it", async () => {
    const eve = await here.userWith("eve", allowing(["iam:ListAttachedGroupPolicies", "iam:ListGroupPolicies"]));
    const { policies } = await eve(groupPolicies, { GroupName: "Devs" });
    expect(policies).toMatchObject([
      { attached: { action: "iam:GetPolicy", resource: readOnlyAccess } },
      { attached: { action: "iam:GetPolicy", resource: own } },
      { attached: 1 },
    ]);
  });

  it("are refused to who may not list one kind of them", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListAttachedGroupPolicies"));
    await expect(eve(groupPolicies, { GroupName: "Devs" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListGroupPolicies", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
  });

  it("are none of a group that does not exist", async () => {
    await expect(here.root(groupPolicies, { GroupName: "Nobody" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The group with name Nobody cannot be found.",
    });
  });
});
