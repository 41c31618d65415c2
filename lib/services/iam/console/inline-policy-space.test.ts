import { beforeEach, describe, expect, it } from "vitest";
import { policySize } from "@/lib/authorization";
import { deniedTo, makersOf, readS3 } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { putGroupPolicy } from "../operations/put-group-policy";
import { putRolePolicy } from "../operations/put-role-policy";
import { putUserPolicy } from "../operations/put-user-policy";
import { inlinePolicySpace } from "./inline-policy-space";

describe("the space for inline policies", () => {
  let here: World;
  const one = policySize(readS3);

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
    await make.group("Devs");
    await make.role("Deploy");
  });

  it("is what the quota has, less what the other policies take; white space does not count", async () => {
    const spaced = { PolicyDocument: JSON.stringify(JSON.parse(readS3), null, 4) };
    for (const PolicyName of ["a", "b"]) await here.root(putUserPolicy, { UserName: "ben", PolicyName, ...spaced });
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "a", ...spaced });
    await here.root(putRolePolicy, { RoleName: "Deploy", PolicyName: "a", ...spaced });
    const space = (input: object) => here.root(inlinePolicySpace, input);
    expect(await space({ kind: "user", name: "Ben" })).toEqual({ most: 2048, others: 2 * one });
    expect(await space({ kind: "user", name: "ben", except: "b" })).toEqual({ most: 2048, others: one });
    expect(await space({ kind: "group", name: "Devs" })).toEqual({ most: 5120, others: one });
    expect(await space({ kind: "role", name: "Deploy", except: "a" })).toEqual({ most: 10_240, others: 0 });
  });

  it("is told to nobody who may not read the policies", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListUserPolicies"));
    await expect(eve(inlinePolicySpace, { kind: "user", name: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
  });

  it("is none of nobody", async () => {
    await expect(here.root(inlinePolicySpace, { kind: "role", name: "Nobody" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The role with name Nobody cannot be found.",
    });
    await expect(here.root(inlinePolicySpace, { kind: "team", name: "x" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });
});
