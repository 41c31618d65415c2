import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noGroup } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getContextKeysForPrincipalPolicy } from "./get-context-keys-for-principal-policy";
import { putGroupPolicy } from "./put-group-policy";

const policy = (key: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Action: "s3:*", Resource: "*", Condition: { StringEquals: { [key]: "x" } } },
  });

describe("GetContextKeysForPrincipalPolicy", () => {
  let here: World;
  let PolicySourceArn: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    const limit = await make.policy("limit", { PolicyDocument: policy("aws:RequestedRegion") });
    await make.user("ben", { PermissionsBoundary: limit });
    await make.group("Devs");
    await make.member("ben", "Devs");
    await here.root(putGroupPolicy, { GroupName: "Devs", PolicyName: "p", PolicyDocument: policy("s3:prefix") });
    PolicySourceArn = `arn:aws:iam::${here.accountId}:user/ben`;
  });

  it("tells the keys of everything that gives or limits, and of the request's policies", async () => {
    const PolicyInputList = [policy("aws:userid")];
    expect(await here.root(getContextKeysForPrincipalPolicy, { PolicySourceArn, PolicyInputList })).toEqual({
      ContextKeyNames: ["s3:prefix", "aws:RequestedRegion", "aws:userid"],
    });
  });

  it("refuses what is malformed", async () => {
    const policyArn = `arn:aws:iam::${here.accountId}:policy/limit`;
    await expect(here.root(getContextKeysForPrincipalPolicy, { PolicySourceArn: policyArn })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `Invalid Entity Arn: ${policyArn}`,
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getContextKeysForPrincipalPolicy, { PolicySourceArn })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetContextKeysForPrincipalPolicy", PolicySourceArn),
    );
  });

  it("refuses what cannot be: no such group", async () => {
    const none = `arn:aws:iam::${here.accountId}:group/none`;
    await expect(here.root(getContextKeysForPrincipalPolicy, { PolicySourceArn: none })).rejects.toMatchObject(
      noGroup("none"),
    );
  });
});
