import { beforeEach, describe, expect, it } from "vitest";
import { noteKeyUse } from "@/lib/identity/key-use";
import { makersOf } from "@/lib/testing/iam";
import { assigning, telephone, telephoneOf } from "@/lib/testing/mfa";
import { trustingAccount } from "@/lib/testing/roles";
import { sessionOf } from "@/lib/testing/sessions";
import { allowing, type World, world } from "@/lib/testing/world";
import { createAccessKey } from "../operations/create-access-key";
import { createAccountAlias } from "../operations/create-account-alias";
import { createLoginProfile } from "../operations/create-login-profile";
import { enableMFADevice } from "../operations/enable-mfa-device";
import { putRolePolicy } from "../operations/put-role-policy";
import { updateAccessKey } from "../operations/update-access-key";
import { dashboardPage } from "./dashboard-page";

describe("the dashboard", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
  });

  it("shows root an empty account without a second factor, and follows what changes", async () => {
    expect(await here.root(dashboardPage, {})).toEqual({
      accountId: here.accountId,
      alias: null,
      counts: { groups: 0, users: 0, roles: 0, policies: 0, providers: 0 },
      recommendations: [
        { about: "root-mfa", followed: false },
        { about: "root-access-keys", followed: true },
      ],
      ages: { passwords: [0, 0, 0, 0], accessKeys: [0, 0, 0, 0] },
      hidden: [],
    });
    await here.userWith("ben");
    await here.root(createAccountAlias, { AccountAlias: `larch-${here.accountId}` });
    await here.root(enableMFADevice, assigning(await telephone(here, "root-account-mfa-device"), "AWS ROOT USER"));
    await here.root(createAccessKey, {});
    expect(await here.root(dashboardPage, {})).toMatchObject({
      alias: `larch-${here.accountId}`,
      counts: { users: 1 },
      recommendations: [
        { about: "root-mfa", followed: true },
        { about: "root-access-keys", followed: false },
      ],
    });
  });

  it("tells a user about the own second factor, and own keys unused for a year", async () => {
    await here.userWith("ben", allowing("iam:*"));
    const old = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
    const used = (await here.root(createAccessKey, { UserName: "ben" })).AccessKey?.AccessKeyId ?? "";
    here.at = new Date(here.at.getTime() + 366 * 86_400_000);
    noteKeyUse(here.accountId, used, "s3", "us-east-1", here.at);
    const ben = await here.user("ben");
    await telephoneOf(here, "ben");
    expect((await ben(dashboardPage, {})).recommendations).toEqual([
      { about: "root-mfa", followed: false },
      { about: "own-mfa", followed: true },
      { about: "root-access-keys", followed: true },
      { about: "own-unused-access-keys", followed: false, accessKeyIds: [old] },
    ]);
  });

  it("shows each part only to who may see it, and records one event for each action", async () => {
    const eve = await here.userWith("eve", allowing("iam:ListAccountAliases"));
    const page = await eve(dashboardPage, {});
    expect(page.ages).toMatchObject({
      passwords: { action: "iam:GetLoginProfile", resource: `arn:aws:iam::${here.accountId}:user/*` },
      accessKeys: { action: "iam:ListAccessKeys" },
    });
    expect(page).toMatchObject({ alias: null, counts: { action: "iam:GetAccountSummary" }, recommendations: [] });
    expect(page.hidden.map((denial) => denial.action)).toEqual([
      "iam:GetAccountSummary",
      "iam:ListMFADevices",
      "iam:ListAccessKeys",
    ]);
    expect((await here.events()).map((event) => [event.name, event.errorCode])).toEqual([
      ["ListAccountAliases", null],
      ["GetAccountSummary", "AccessDenied"],
      ["ListMFADevices", "AccessDenied"],
      ["ListAccessKeys", "AccessDenied"],
      ["GetLoginProfile", "AccessDenied"],
    ]);
  });

  it("counts users' passwords and active keys by age; root's and inactive keys are none of them", async () => {
    const begun = here.at.getTime();
    const on = (days: number) => {
      here.at = new Date(begun + days * 86_400_000);
    };
    for (const [name, day] of [
      ["ana", 0],
      ["ben", 300],
      ["cat", 371],
    ] as const) {
      await here.userWith(name);
      on(day);
      await here.root(createLoginProfile, { UserName: name, Password: "Correct-Horse-7" });
      await here.root(createAccessKey, { UserName: name });
    }
    const spare = (await here.root(createAccessKey, { UserName: "ana" })).AccessKey?.AccessKeyId;
    await here.root(updateAccessKey, { UserName: "ana", AccessKeyId: spare, Status: "Inactive" });
    await here.root(createAccessKey, {});
    on(390);
    const classes = async () => (await here.root(dashboardPage, {})).ages;
    expect(await classes()).toEqual({ passwords: [1, 1, 0, 1], accessKeys: [1, 1, 0, 1] });
    on(391);
    expect(await classes()).toEqual({ passwords: [1, 0, 1, 1], accessKeys: [1, 0, 1, 1] });
    on(402);
    expect(await classes()).toEqual({ passwords: [0, 1, 1, 1], accessKeys: [0, 1, 1, 1] });
  });

  it("advises a role's session about the account, and about nothing of its own", async () => {
    const arn = await makersOf(here).role("Reader", { AssumeRolePolicyDocument: trustingAccount(here.accountId) });
    await here.root(putRolePolicy, {
      RoleName: "Reader",
      PolicyName: "may",
      PolicyDocument: JSON.stringify(allowing("iam:*")),
    });
    const ben = await here.userWith("ben", allowing("sts:AssumeRole"));
    const session = await sessionOf(here, ben, arn);
    expect(await session(dashboardPage, {})).toMatchObject({
      counts: { roles: 1 },
      recommendations: [{ about: "root-mfa" }, { about: "root-access-keys" }],
      hidden: [],
    });
  });
});
