import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noRole, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachRolePolicy } from "../operations/attach-role-policy";
import { attachUserPolicy } from "../operations/attach-user-policy";
import { putRolePolicy } from "../operations/put-role-policy";
import { rolePolicies } from "./role-policies";

describe("the policies of a role", () => {
  let here: World;
  let own: string;
  let role: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    role = await make.role("Deploy", { Path: "/eng/" });
    own = await make.policy("Reports");
    await make.user("ben");
    for (const PolicyArn of [own, readOnlyAccess]) await here.root(attachRolePolicy, { RoleName: "Deploy", PolicyArn });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: own });
    await here.root(putRolePolicy, { RoleName: "Deploy", PolicyName: "inline", PolicyDocument: readS3 });
  });

  it("are managed and inline ones, with how many entities each is attached to", async () => {
    expect(await here.root(rolePolicies, { RoleName: "deploy" })).toEqual({
      policies: [
        { PolicyName: "ReadOnlyAccess", PolicyArn: readOnlyAccess, type: "AWS managed - job function", attached: 1 },
        { PolicyName: "Reports", PolicyArn: own, type: "Customer managed", attached: 2 },
        { PolicyName: "inline", PolicyArn: undefined, type: "Customer inline", attached: 1 },
      ],
    });
  });

  it("show how often a policy is attached only to who may get it", async () => {
    const list = allowing(["iam:ListAttachedRolePolicies", "iam:ListRolePolicies"]).Statement;
    const get = allowing("iam:GetPolicy", own).Statement;
    const eve = await here.userWith("eve", { Version: "2012-10-17", Statement: [...list, ...get] });
    const { policies } = await eve(rolePolicies, { RoleName: "Deploy" });
    expect(policies).toMatchObject([
      { attached: { action: "iam:GetPolicy", resource: readOnlyAccess } },
      { attached: 2 },
      { attached: 1 },
    ]);
  });

  it("are refused to who may not list one kind of them", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListAttachedRolePolicies"));
    await expect(eve(rolePolicies, { RoleName: "Deploy" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListRolePolicies", role),
    );
  });

  it("are none of a role that does not exist", async () => {
    await expect(here.root(rolePolicies, { RoleName: "Nobody" })).rejects.toMatchObject(noRole("Nobody"));
  });
});
