import { describe, expect, it } from "vitest";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { createLoginProfile } from "@/lib/services/iam/operations/create-login-profile";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { deleteUser } from "@/lib/services/iam/operations/delete-user";
import { trusting } from "@/lib/testing/iam";
import { typicalPlace } from "@/lib/testing/typical-calls";
import { allowing, world } from "@/lib/testing/world";
import { describeAccount } from "./describe-account";

describe("does it", () => {
  it("tells all of an account in one form, and none of its secrets", async () => {
    const { here, root } = await typicalPlace();
    const { AccessKey } = await root(createAccessKey, { UserName: "old" });
    const state = await root(describeAccount, {});
    expect(state.account.id).toBe(here.accountId);
    expect(state.users.map(({ name }) => name)).toEqual(expect.arrayContaining(["ben", "eve", "old"]));
    const ben = state.users.find(({ name }) => name === "ben");
    expect(ben).toMatchObject({
      path: "/eng/",
      groups: ["Devs"],
      password: null,
      tags: [{ Key: "team", Value: "blue" }],
    });
    expect(ben?.attached).toContain("arn:aws:iam::aws:policy/ReadOnlyAccess");
    expect(ben?.boundaryArn).toBe(`arn:aws:iam::${here.accountId}:policy/limit`);
    expect(state.users.find(({ name }) => name === "eve")?.mfa).toHaveLength(1);
    expect(state.policies.find(({ name }) => name === "used")?.versions).toHaveLength(1);
    const text = JSON.stringify(state);
    expect(text).toContain(AccessKey?.AccessKeyId);
    expect(text).not.toContain(AccessKey?.SecretAccessKey);
    expect(text).not.toMatch(/argon2|sealed/i);
  });

  it("names users and roles of the account in policies by their ARNs, and who is gone by the id", async () => {
    const here = await world();
    await here.userWith("ben");
    const arn = `arn:aws:iam::${here.accountId}:user/ben`;
    await here.root(createRole, { RoleName: "Reader", AssumeRolePolicyDocument: trusting({ AWS: arn }) });
    expect((await here.root(describeAccount, {})).roles.map(({ trustPolicy }) => trustPolicy)).toEqual([
      expect.stringContaining(`"${arn}"`),
    ]);
    await here.root(deleteUser, { UserName: "ben" });
    expect((await here.root(describeAccount, {})).roles.map(({ trustPolicy }) => trustPolicy)).toEqual([
      expect.stringMatching(/"AIDA\w{17}"/),
    ]);
  });

  it("is the same text for the same state", async () => {
    const { root } = await typicalPlace();
    expect(JSON.stringify(await root(describeAccount, {}))).toBe(JSON.stringify(await root(describeAccount, {})));
  });

  it("leaves no event", async () => {
    const here = await world();
    await here.root(describeAccount, {});
    expect(await here.events()).toEqual([]);
  });
});

describe("refuses", () => {
  it("what is malformed", async () => {
    const here = await world();
    await expect(here.root(describeAccount, { Account: "123456789012" })).rejects.toMatchObject({
      code: "ValidationError",
    });
  });

  it("who may not see everybody's permissions", async () => {
    const here = await world();
    const eve = await here.userWith("eve", allowing("iam:List*"));
    await expect(eve(describeAccount, {})).rejects.toMatchObject({ code: "AccessDenied" });
    const eli = await here.userWith("eli", allowing("iam:GetAccountAuthorizationDetails"));
    await here.root(createLoginProfile, { UserName: "eli", Password: "Correct-Horse-7" });
    expect((await eli(describeAccount, {})).users.find(({ name }) => name === "eli")?.password).toMatchObject({
      resetRequired: false,
    });
  });
});
