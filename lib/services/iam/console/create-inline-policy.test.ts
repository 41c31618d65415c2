import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, documentOfSize, makersOf, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getUserPolicy } from "../operations/get-user-policy";
import { putGroupPolicy } from "../operations/put-group-policy";
import { putRolePolicy } from "../operations/put-role-policy";
import { putUserPolicy } from "../operations/put-user-policy";
import { createGroupInlinePolicy, createRoleInlinePolicy, createUserInlinePolicy } from "./create-inline-policy";

describe("creating an inline policy in the console", () => {
  let here: World;
  const policy = { PolicyName: "read", PolicyDocument: readS3 };
  const taken = {
    code: "EntityAlreadyExists",
    message: "A policy called read already exists. Duplicate names are not allowed.",
  };

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
    await make.group("Devs");
    await make.role("Deploy");
  });

  it("never replaces one of that name, of a user, a group or a role", async () => {
    await here.root(createUserInlinePolicy, { UserName: "ben", ...policy });
    await here.root(createGroupInlinePolicy, { GroupName: "Devs", ...policy });
    await here.root(createRoleInlinePolicy, { RoleName: "Deploy", ...policy });
    const other = { PolicyName: "read", PolicyDocument: documentOfSize(200) };
    await expect(here.root(createUserInlinePolicy, { UserName: "BEN", ...other })).rejects.toMatchObject(taken);
    await expect(here.root(createGroupInlinePolicy, { GroupName: "devs", ...other })).rejects.toMatchObject(taken);
    await expect(here.root(createRoleInlinePolicy, { RoleName: "deploy", ...other })).rejects.toMatchObject(taken);
    const kept = await here.root(getUserPolicy, { UserName: "ben", PolicyName: "read" });
    expect(kept.PolicyDocument).toBe(readS3);
    // The API replaces, as before; names are told apart by case.
    await here.root(putUserPolicy, { UserName: "ben", ...other });
    await here.root(putGroupPolicy, { GroupName: "Devs", ...other });
    await here.root(putRolePolicy, { RoleName: "Deploy", ...other });
    await here.root(createUserInlinePolicy, { UserName: "ben", ...policy, PolicyName: "READ" });
  });

  it("is done by one of several who create it at once", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => here.root(createUserInlinePolicy, { UserName: "ben", ...policy })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject(taken);
  });

  it("asks and refuses what the API's operation does", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(createUserInlinePolicy, { UserName: "ben", ...policy })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:PutUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
    const large = { PolicyName: "large", PolicyDocument: documentOfSize(2049) };
    await expect(here.root(createUserInlinePolicy, { UserName: "ben", ...large })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Maximum policy size of 2048 bytes exceeded for user ben",
    });
    await expect(
      here.root(createGroupInlinePolicy, { GroupName: "Devs", PolicyName: "x", PolicyDocument: "{" }),
    ).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
    await expect(here.root(createRoleInlinePolicy, { RoleName: "Nobody", ...policy })).rejects.toMatchObject({
      code: "NoSuchEntity",
    });
  });

  it("is told as the API's operation, with what was put", async () => {
    await here.root(createGroupInlinePolicy, { GroupName: "Devs", ...policy });
    await here.root(putGroupPolicy, { GroupName: "Devs", ...policy });
    const told = (await here.events()).filter(({ name }) => name === "PutGroupPolicy");
    const [created, put] = told.map(({ record }) => record);
    expect(created?.requestParameters).toEqual({ groupName: "Devs", policyName: "read", policyDocument: readS3 });
    expect(created?.requestParameters).toEqual(put?.requestParameters);
    expect(told).toHaveLength(2);
  });
});
