/** A state that was read is put into another account: all of it is there again, but for what AWS gives anew. */
import { beforeEach, describe, expect, test } from "vitest";
import { getState } from "./account-state";
import { applyToAccount } from "./apply-steps";
import { ask, newToken } from "./lab.fixture";
import { makeAccounts } from "./make-accounts";
import { putState } from "./put-state";

let token: string;
beforeEach(async () => {
  token = await newToken();
});

const made = async () => {
  const { told } = await ask(makeAccounts, { token, body: { scenario: "fresh" } });
  return { accountId: told.accounts[0]?.accountId ?? "" };
};

const document = (Action: string) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource: "*" }],
});

/** What stands for a value in a step. */
const value = (name: string) => `\${${name}}`;

const steps = [
  { api: "CreateAccountAlias", AccountAlias: `put-${value("accountId")}` },
  { api: "CreatePolicy", PolicyName: "reader", Path: "/team/", PolicyDocument: document("s3:Get*") },
  ...["s3:List*", "s3:*"].map((action) => ({
    api: "CreatePolicyVersion",
    policy: `arn:aws:iam::${value("accountId")}:policy/team/reader`,
    PolicyDocument: document(action),
    SetAsDefault: false,
  })),
  { api: "DeletePolicyVersion", policy: `arn:aws:iam::${value("accountId")}:policy/team/reader`, VersionId: "v2" },
  { api: "CreateGroup", GroupName: "Readers" },
  { api: "AttachGroupPolicy", group: "Readers", policy: `arn:aws:iam::${value("accountId")}:policy/team/reader` },
  { api: "CreateUser", UserName: "a+b@c", Tags: [{ Key: "team", Value: "web" }] },
  { api: "AddUserToGroup", user: "a+b@c", group: "Readers" },
  { api: "PutUserPolicy", user: "a+b@c", PolicyName: "own", PolicyDocument: document("iam:Get*") },
  { api: "CreateLoginProfile", user: "a+b@c", Password: "Larch-2026!x", PasswordResetRequired: true },
  { api: "CreateAccessKey", user: "a+b@c", save: { one: "AccessKey.AccessKeyId" } },
  { api: "UpdateAccessKey", user: "a+b@c", AccessKeyId: value("one"), Status: "Inactive" },
  { api: "CreateRole", RoleName: "app", AssumeRolePolicyDocument: trust() },
  { api: "CreateInstanceProfile", InstanceProfileName: "app" },
  { api: "AddRoleToInstanceProfile", InstanceProfileName: "app", RoleName: "app" },
  { api: "CreateServiceLinkedRole", AWSServiceName: "elasticloadbalancing.amazonaws.com" },
  { api: "UpdateAccountPasswordPolicy", MinimumPasswordLength: 12, RequireSymbols: true },
  { enrol: "root", name: "root-account-mfa-device" },
];

function trust() {
  const Principal = { Service: "ec2.amazonaws.com" };
  return { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }] };
}

describe("a state", () => {
  test("is made again in another account, with new secrets", async () => {
    const [from, to] = [await made(), await made()];
    const applied = await ask(applyToAccount, { token, params: from, body: { steps } });
    expect(applied.status, JSON.stringify(applied.told)).toBe(200);
    const read = (await ask(getState, { token, params: from })).told;
    if (!("state" in read)) throw new Error("There is no state.");
    const { state } = read;
    // An alias is one account's alone.
    const wanted = { ...state, account: { ...state.account, alias: null } };
    const put = await ask(putState, { token, params: to, body: { state: wanted } });
    expect(put.status, JSON.stringify(put.told)).toBe(200);
    const ben = put.told.makers.find(({ principal }) => principal === "user/a+b@c");
    expect(ben).toMatchObject({
      password: expect.any(String),
      keys: [{ accessKeyId: expect.stringMatching(/^AKIA/) }],
    });
    expect(put.told.makers[0]).toMatchObject({
      principal: "root",
      devices: [{ seed: expect.stringMatching(/^[A-Z2-7]+$/) }],
    });
    const again = (await ask(getState, { token, params: to })).told;
    if (!("state" in again)) throw new Error("There is no state.");
    expect(lasting(again.state, to.accountId)).toEqual(lasting(wanted, from.accountId));
    expect(put.told.changes.length).toBeGreaterThan(0);
  }, 60_000);

  test("that names what cannot be made again is refused, and the account stays as it was", async () => {
    const account = await made();
    const read = (await ask(getState, { token, params: account })).told;
    if (!("state" in read)) throw new Error("There is no state.");
    const before = JSON.stringify(read.state);
    const body = { state: { ...read.state, identityProviders: ["https://example.com"] } };
    const refused = await ask(putState, { token, params: account, body });
    expect(refused.refusal[0]).toBe(400);
    expect(refused.told).toMatchObject({ faults: [{ path: "state.identityProviders" }] });
    const other = await newToken();
    expect((await ask(putState, { token: other, params: account, body: { state: read.state } })).status).toBe(404);
    expect((await ask(putState, { token, params: account, body: { state: {} } })).status).toBe(400);
    const after = (await ask(getState, { token, params: account })).told;
    expect(JSON.stringify("state" in after && after.state)).toBe(before);
  }, 60_000);
});

/** A state without what AWS gives anew: ids, times, keys, serial numbers; of no account in particular. */
function lasting(state: object, accountId: string): unknown {
  const text = JSON.stringify(state, (key, value) =>
    /^(id|.*At|.*Used|clockOffsetMs|name)$/.test(key) && key !== "name" ? "new" : value,
  ).replaceAll(accountId, "111122223333");
  const plain = JSON.parse(text);
  return { ...plain, account: { ...plain.account, name: "" }, buckets: plain.buckets };
}
