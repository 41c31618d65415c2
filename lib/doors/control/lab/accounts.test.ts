/** Accounts that are made, changed, put back and removed from outside, each by a token of a run. */
import { beforeEach, describe, expect, test } from "vitest";
import { findLabToken } from "@/lib/accounts/lab-tokens";
import { reader } from "@/lib/db/pool";
import { findAccount } from "@/lib/identity/accounts";
import { findConsoleSession } from "@/lib/identity/console-sessions";
import { findCredential } from "@/lib/identity/credentials";
import { readTickets } from "@/lib/identity/session-tickets";
import type { AccountAnswer } from "./account-answer";
import { getState } from "./account-state";
import { applyToAccount } from "./apply-steps";
import { authorizeInAccount } from "./authorize";
import { setClock } from "./clock";
import { setDelay } from "./consistency-delay";
import { deleteAccount } from "./delete-account";
import { getEvents } from "./events";
import { giveAccessKey } from "./keys";
import { ask, newToken } from "./lab.fixture";
import { makeAccounts } from "./make-accounts";
import { getMfaCode } from "./mfa-code";
import { putState } from "./put-state";
import { setQuotas } from "./quotas";
import { resetAccount } from "./reset-account";
import { setRoot } from "./root";
import { openConsoleSession } from "./sessions";
import { deleteSnapshot, listSnapshots, makeSnapshot, restoreAccount } from "./snapshots";

let token: string;
beforeEach(async () => {
  token = await newToken();
});

async function made(body: object): Promise<[AccountAnswer, ...AccountAnswer[]]> {
  const { status, told } = await ask(makeAccounts, { token, body });
  expect([status, told]).toEqual([201, expect.anything()]);
  const [first, ...others] = told.accounts;
  if (!first) throw new Error("There is no account.");
  return [first, ...others];
}

const of = ({ accountId }: AccountAnswer) => ({ token, params: { accountId } });
const stateOf = async (account: AccountAnswer) => {
  const { told } = await ask(getState, of(account));
  if (!("state" in told)) throw new Error("There is no state.");
  return told.state;
};
const names = async (account: AccountAnswer) => (await stateOf(account)).users.map(({ name }) => name);
const apply = (account: AccountAnswer, ...steps: object[]) => ask(applyToAccount, { ...of(account), body: { steps } });

describe("making", () => {
  test("tells people, passwords, keys and devices that hold", async () => {
    const [account] = await made({ scenario: "shop-s3", era: "2020", clock: "2026-03-02T09:00:00Z", seed: "a" });
    const { accountId, root, users, era, signInUrl } = account;
    expect({ era, signInUrl, name: account.name, together: account.together }).toEqual({
      era: "2020",
      signInUrl: `http://localhost:3000/signin/${accountId}/console`,
      name: "main",
      together: { main: accountId },
    });
    expect(users.map(({ name }) => name).toSorted()).toEqual(["Ana", "Ben", "Caro", "Dev", "Eli", "Fay"]);
    const state = await stateOf(account);
    expect(state.account.id).toBe(accountId);
    expect(root.devices.map(({ serialNumber }) => serialNumber)).toEqual(state.root.mfa);
    const [device] = root.devices;
    const shown = await ask(getMfaCode, { token, params: { accountId, serialNumber: device?.serialNumber ?? "" } });
    expect(shown.told.code).toMatch(/^\d{6}$/);
    expect(Math.abs(Date.parse(shown.told.changesAt) - Date.parse("2026-03-02T09:00:00Z"))).toBeLessThan(120_000);
    const ben = users.find(({ name }) => name === "Ben");
    const signedIn = await apply(
      account,
      { signIn: "user/Ben", password: ben?.password },
      { signIn: "root", password: root.password },
    );
    expect(signedIn.status, JSON.stringify(signedIn.told)).toBe(200);
    expect((await ask(getMfaCode, { token, params: { accountId, serialNumber: "none" } })).status).toBe(404);
  });

  test("several accounts of one start state go together", async () => {
    const accounts = await made({ scenario: "two-accounts" });
    expect(accounts.map(({ name }) => name)).toEqual(["dev", "prod"]);
    const [dev, prod] = accounts;
    expect(dev.together).toEqual({ dev: dev.accountId, prod: prod?.accountId });
    const saved = await apply(
      dev,
      { api: "CreateUser", user: "zoe", in: "prod", save: { zoe: "User.Arn" } },
      { api: "ListUsers", in: "nowhere", refused: "x" },
    );
    expect(saved.refusal).toEqual([409, 'There is no account "nowhere" here.']);
    expect(prod && (await names(prod))).toContain("zoe");
    const reset = await ask(resetAccount, of(dev));
    expect(reset.told.accounts.map(({ accountId }) => accountId)).toEqual(accounts.map(({ accountId }) => accountId));
    expect(prod && (await names(prod))).not.toContain("zoe");
  });

  test("forty at once are all there, and no two are alike", async () => {
    const accounts = await made({ scenario: "fresh-secured", count: 40 });
    expect(new Set(accounts.map(({ accountId }) => accountId)).size).toBe(40);
    expect(new Set(accounts.map(({ root }) => root.password)).size).toBe(40);
    const states = await Promise.all(accounts.map(stateOf));
    expect(states.map(({ users }) => users.map(({ name }) => name))).toEqual(accounts.map(() => ["Ana"]));
    expect(new Set(states.map(({ users }) => users[0]?.id)).size).toBe(40);
  }, 60_000);

  test("forty requests at once are answered too, and a token holds no more than it may", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(makeAccounts, { token, body: {} })));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    await reader.query(
      `INSERT INTO account (id, name, root_email, root_email_key, root_password_hash, root_password_changed_at,
                            created_at, made_by)
       SELECT id, 'x', id || '@x.example', id || '@x.example', '', now(), now(), $1
       FROM (SELECT (7e11 + floor(random() * 1e10) * 10 + n)::bigint::text AS id FROM generate_series(1, 160) n) ids
       ON CONFLICT DO NOTHING`,
      [(await findLabToken(token))?.id],
    );
    const over = await ask(makeAccounts, { token, body: {} });
    expect(over.refusal).toEqual([409, "A token holds at most 200 accounts; it has 200. Delete some first."]);
    const [account] = answers[0]?.told.accounts ?? [];
    expect(account && (await ask(deleteAccount, of(account))).status).toBe(204);
    expect((await ask(makeAccounts, { token, body: {} })).status).toBe(201);
  }, 60_000);

  test("an account with names of its own, and one whose names are taken", async () => {
    const alias = `own-${Date.now()}`;
    const { status, told } = await ask(makeAccounts, {
      body: { account: { alias, era: "2020", password: "Correct-7" } },
    });
    expect([status, told.accounts]).toMatchObject([201, [{ alias, era: "2020", root: { password: "Correct-7" } }]]);
    expect((await ask(makeAccounts, { body: { account: { alias } } })).refusal).toEqual([
      409,
      `The account alias ${alias} is taken.`,
    ]);
  });
});

describe("an account", () => {
  test("is put back to its start while it is in use", async () => {
    const [account] = await made({ scenario: "fresh-secured", seed: "x" });
    const before = await stateOf(account);
    const session = await ask(openConsoleSession, { ...of(account), body: { principal: "user/Ana", mfa: true } });
    const [ticket] = await readTickets(session.told.cookie.value);
    expect(ticket && (await findConsoleSession(ticket, new Date()))).toMatchObject({ accountId: account.accountId });
    const users = Array.from({ length: 20 }, (_, n) => `u${n}`);
    const busy = users.map((user) => apply(account, { api: "CreateUser", user }));
    const [reset, ...answers] = await Promise.all([ask(resetAccount, of(account)), ...busy]);
    expect(reset.status).toBe(200);
    expect(JSON.stringify((await ask(getEvents, of(account))).told.events)).toMatch(/"userName":"u\d+"/);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const [again] = (await ask(resetAccount, of(account))).told.accounts;
    expect(again).toMatchObject({ accountId: account.accountId, root: { password: null } });
    const after = await stateOf(account);
    expect(after.users.map(({ id }) => id)).toEqual(before.users.map(({ id }) => id));
    expect(ticket && (await findConsoleSession(ticket, new Date()))).toBeUndefined();
    const { told } = await ask(getEvents, of(account));
    expect(JSON.stringify(told.events)).not.toMatch(/"userName":"u\d+"/);
    const old = account.users.find(({ name }) => name === "Ana");
    const ana = again?.users.find(({ name }) => name === "Ana");
    expect(ana?.password).not.toBe(old?.password);
    expect((await apply(account, { signIn: "user/Ana", password: ana?.password })).status).toBe(200);
  });

  test("asks root for a second factor where it is told to, and no longer when it is put back", async () => {
    const [account] = await made({ scenario: "fresh" });
    const asks = async () => (await findAccount(account.accountId))?.rootMfaEnforcement;
    for (const mfaEnforcement of ["prompt", "off", "forced"])
      expect(await ask(setRoot, { ...of(account), body: { mfaEnforcement } })).toMatchObject({
        ...{ status: 200, told: { mfaEnforcement } },
      });
    expect(await asks()).toBe("forced");
    expect((await ask(setRoot, { ...of(account), body: { mfaEnforcement: "always" } })).status).toBe(400);
    expect(
      (await ask(setRoot, { ...of(account), token: await newToken(), body: { mfaEnforcement: "off" } })).status,
    ).toBe(404);
    await ask(resetAccount, of(account));
    expect(await asks()).toBeNull();
  });

  test("has the delay that it is told to, until it is put back", async () => {
    const [account] = await made({ scenario: "fresh" });
    const put = (body: unknown, more: object = {}) => ask(setDelay, { ...of(account), body, ...more });
    const delayOf = async (accountId: string) => (await findAccount(accountId))?.consistencyDelay;
    expect(await delayOf(account.accountId)).toBe(0);
    expect((await stateOf(account)).account.consistencyDelay).toBeUndefined();
    expect((await put({ consistencyDelay: 15 })).told).toEqual({ consistencyDelay: 15 });
    expect((await stateOf(account)).account.consistencyDelay).toBe(15);
    const sentence = "consistencyDelay: It is a whole number of seconds, from 0 to 300.";
    for (const consistencyDelay of [-1, 301, 1.5, "15", null])
      expect((await put({ consistencyDelay })).refusal).toEqual([400, sentence]);
    for (const body of [{}, { consistencyDelay: 1, more: 1 }, "{"]) expect((await put(body)).status).toBe(400);
    expect((await put({ consistencyDelay: 0 }, { token: await newToken() })).status).toBe(404);
    expect((await put({ consistencyDelay: 0 }, { token: null })).status).toBe(401);

    const { told: kept } = await ask(makeSnapshot, { ...of(account), body: { name: "later" } });
    const [copy] = await made({ snapshot: kept.snapshot });
    expect(await delayOf(copy.accountId)).toBe(15);
    const [other] = await made({ scenario: "fresh" });
    const { told } = await ask(putState, { ...of(other), body: { state: await stateOf(account) } });
    expect([await delayOf(other.accountId), told.changes.filter(({ path }) => path.includes("Delay"))]).toEqual([
      15,
      [],
    ]);
    await ask(resetAccount, of(account));
    expect(await delayOf(account.accountId)).toBe(0);
    await ask(restoreAccount, { ...of(account), body: { snapshot: kept.snapshot } });
    expect(await delayOf(account.accountId)).toBe(15);
  }, 60_000);

  test("has the quotas that it is told to, within AWS's bounds, until it is put back", async () => {
    const [account] = await made({ scenario: "fresh" });
    const put = (quotas: unknown, more: object = {}) => ask(setQuotas, { ...of(account), body: { quotas }, ...more });
    const raised = async () => (await findAccount(account.accountId))?.quotas;
    const { status, told } = await put({ PoliciesPerUser: 20, RolesPerAccount: 10_000 });
    expect([status, told.quotas]).toEqual([
      200,
      expect.objectContaining({ PoliciesPerUser: 20, RolesPerAccount: 10_000, PoliciesPerRole: 20 }),
    ]);
    expect((await stateOf(account)).account.quotas).toEqual({ PoliciesPerUser: 20, RolesPerAccount: 10_000 });
    const bounds = "quotas.PoliciesPerUser: AWS has PoliciesPerUser from 10 to 20, in whole numbers.";
    for (const value of [9, 21, 10.5, "20", null])
      expect((await put({ PoliciesPerUser: value })).refusal).toEqual([400, bounds]);
    expect((await put({ PoliciesPerGroup: 20 })).refusal).toEqual([
      400,
      expect.stringContaining("quotas: AWS raises no PoliciesPerGroup. It raises: GroupsPerAccount,"),
    ]);
    for (const body of [{}, { quotas: 20 }, { quotas: null }, { quotas: {}, more: 1 }, "{"])
      expect((await put({}, { body })).status).toBe(400);
    expect((await put({}, { token: await newToken() })).status).toBe(404);
    expect((await put({}, { token: null })).status).toBe(401);
    expect(await raised()).toEqual({ PoliciesPerUser: 20, RolesPerAccount: 10_000 });

    const { told: kept } = await ask(makeSnapshot, { ...of(account), body: { name: "raised" } });
    const [copy] = await made({ snapshot: kept.snapshot });
    expect((await findAccount(copy.accountId))?.quotas).toEqual(await raised());
    expect((await put({})).told.quotas.PoliciesPerUser).toBe(10);
    expect(await raised()).toBeNull();
    await ask(restoreAccount, { ...of(account), body: { snapshot: kept.snapshot } });
    expect(await raised()).toEqual({ PoliciesPerUser: 20, RolesPerAccount: 10_000 });

    const state = await stateOf(account);
    const [other] = await made({ scenario: "fresh" });
    expect((await ask(putState, { ...of(other), body: { state } })).status).toBe(200);
    expect((await findAccount(other.accountId))?.quotas).toEqual(await raised());
    await ask(resetAccount, of(account));
    expect(await raised()).toBeNull();
    await ask(resetAccount, { ...of(other), body: { to: "empty" } });
    expect((await findAccount(other.accountId))?.quotas).toBeNull();
  }, 60_000);

  test("is emptied where that is asked", async () => {
    const [account] = await made({ scenario: "shop-s3" });
    expect((await ask(resetAccount, { ...of(account), body: { to: "empty" } })).told).toEqual({ accounts: [] });
    expect(await names(account)).toEqual([]);
    expect((await ask(resetAccount, of(account))).told.accounts).toHaveLength(1);
    expect(await names(account)).toContain("Ben");
  });

  test("has snapshots: compared with, restored, made into other accounts, and removed", async () => {
    const [account] = await made({ scenario: "shop-s3" });
    await apply(
      account,
      { api: "CreateUser", user: "gil" },
      { api: "CreateLoginProfile", user: "gil", Password: "Correct-Horse-7" },
    );
    const { told: kept, status } = await ask(makeSnapshot, { ...of(account), body: { name: "with Gil" } });
    expect([status, kept.name]).toEqual([201, "with Gil"]);
    await apply(
      account,
      { api: "DeleteLoginProfile", user: "gil" },
      { api: "AttachUserPolicy", user: "Ben", policy: "ReadOnlyAccess" },
      { api: "CreateGroup", group: "new" },
    );
    const since = { ...of(account), query: { since: kept.snapshot } };
    const { told } = await ask(getState, since);
    expect("changes" in told && told.changes).toMatchObject([
      { path: "/users/Ben/attached", before: [], after: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
      { path: "/users/gil/password", before: { resetRequired: false }, after: null },
      { path: "/groups/new", after: { name: "new" } },
    ]);
    expect((await ask(restoreAccount, { ...of(account), body: { snapshot: kept.snapshot } })).status).toBe(200);
    expect((await ask(getState, since)).told).toEqual({ since: kept.snapshot, changes: [] });
    expect((await apply(account, { signIn: "user/gil", password: "Correct-Horse-7" })).status).toBe(200);

    const [bucket] = (await stateOf(account)).buckets;
    expect(bucket?.name).toContain(account.accountId);
    const [copy] = await made({ snapshot: kept.snapshot, count: 2 });
    expect(copy.users.map(({ name }) => name)).toContain("gil");
    const gil = copy.users.find(({ name }) => name === "gil");
    expect(
      (await apply(copy, { signIn: "user/gil", password: gil?.password }, { api: "CreateUser", user: "hal" })).status,
    ).toBe(200);
    expect(JSON.stringify(await stateOf(copy))).not.toContain(account.accountId);
    await ask(resetAccount, of(copy));
    expect(await names(copy)).toEqual(await names(account));

    const foreign = { token: await newToken(), body: { snapshot: kept.snapshot } };
    const absent = { token, body: { snapshot: "00000000-0000-4000-8000-000000000000" } };
    expect((await ask(makeAccounts, foreign)).refusal[0]).toBe(404);
    expect((await ask(makeAccounts, absent)).refusal[0]).toBe(404);
    expect((await ask(restoreAccount, { ...of(copy), body: { snapshot: kept.snapshot } })).refusal).toEqual([
      404,
      `Account ${copy.accountId} has no snapshot ${kept.snapshot}.`,
    ]);
    expect((await ask(listSnapshots, of(account))).told.snapshots).toEqual([kept]);
    const gone = { token, params: { accountId: account.accountId, snapshot: kept.snapshot } };
    expect((await ask(deleteSnapshot, gone)).status).toBe(204);
    expect((await ask(deleteSnapshot, gone)).status).toBe(404);
    expect((await ask(resetAccount, of(copy))).refusal).toEqual([
      409,
      "The snapshot that the account was made from is gone.",
    ]);
    expect((await ask(deleteAccount, of(account))).status).toBe(204);
    expect((await ask(getState, of(account))).status).toBe(404);
  }, 60_000);

  test("has its trail told in parts, with who did what", async () => {
    const [account] = await made({});
    const { told: empty } = await ask(getEvents, of(account));
    await apply(account, { api: "CreateUser", user: "a" }, { as: "user/a", api: "ListUsers", refused: "AccessDenied" });
    const { told } = await ask(getEvents, { ...of(account), query: { after: String(empty.last), limit: "1" } });
    expect(told).toMatchObject({ more: true, events: [{ name: "CreateUser", readOnly: false }] });
    const { told: rest } = await ask(getEvents, { ...of(account), query: { after: String(told.last) } });
    expect(rest).toMatchObject({
      more: false,
      events: [{ name: "ListUsers", userName: "a", record: { errorCode: "AccessDenied" } }],
    });
    expect((await ask(getEvents, { ...of(account), query: { after: "x" } })).refusal).toEqual([
      400,
      "query.after: after is the number of a record.",
    ]);
  });

  test("says at which step and why a list ended, and does nothing by keys of other accounts", async () => {
    const [account, other] = [(await made({}))[0], (await made({}))[0]];
    const again = await apply(account, { api: "CreateUser", user: "a" }, { api: "CreateUser", user: "a" });
    expect(again.refusal).toEqual([409, "Step 2 (CreateUser): EntityAlreadyExists: User with name a already exists."]);
    const { told: key, status } = await ask(giveAccessKey, { ...of(other), body: { principal: "root" } });
    expect([status, (await findCredential(key.accessKeyId, undefined, new Date()))?.secret]).toEqual([
      201,
      key.secretAccessKey,
    ]);
    const stolen = await apply(account, { api: "CreateUser", user: "b", key: key.accessKeyId });
    expect(stolen.refusal).toEqual([409, `The access key ${key.accessKeyId} is not known or not active.`]);
    expect(await names(other)).toEqual([]);
    expect((await ask(giveAccessKey, { ...of(account), body: { principal: "user/zed" } })).status).toBe(409);
  });

  test("has a clock that is set and moved", async () => {
    const [account] = await made({});
    const set = await ask(setClock, { ...of(account), body: { now: "2030-01-01T00:00:00Z" } });
    expect(Math.abs(Date.parse(set.told.now) - Date.parse("2030-01-01T00:00:00Z"))).toBeLessThan(5000);
    const { told } = await ask(setClock, { ...of(account), body: { advance: "90d" } });
    expect(told.clockOffsetMs - set.told.clockOffsetMs).toBe(90 * 86_400_000);
    const back = await ask(setClock, { ...of(account), body: { advance: -1000 } });
    expect(told.clockOffsetMs - back.told.clockOffsetMs).toBe(1000);
  });

  test("says what would be decided, and why, without a trace in the trail", async () => {
    const [account] = await made({ scenario: "shop-s3" });
    const [elsewhere] = await made({});
    await apply(account, { api: "AttachUserPolicy", user: "Ben", policy: "AmazonS3ReadOnlyAccess" });
    const { last } = (await ask(getEvents, of(account))).told;
    const questions = [
      { principal: "user/Ben", action: "s3:ListAllMyBuckets" },
      { principal: "user/Ben", action: "iam:CreateUser", resource: `arn:aws:iam::${account.accountId}:user/x` },
      { principal: "root", action: "iam:CreateUser", context: { "aws:SourceIp": "203.0.113.5" }, console: true },
      { principal: "anonymous", action: "s3:GetObject", resource: "arn:aws:s3:::no-such/x" },
    ];
    const { told, status } = await ask(authorizeInAccount, { ...of(account), body: { questions } });
    expect(status, JSON.stringify(told)).toBe(200);
    expect(told.decisions.map(({ allowed, reason }) => [allowed, reason])).toEqual([
      [true, "allow"],
      [false, "implicit-deny"],
      [true, "root"],
      [false, "implicit-deny"],
    ]);
    expect(told.decisions[0]?.by).toMatchObject([{ layer: "identity", source: { name: "AmazonS3ReadOnlyAccess" } }]);
    expect(told.decisions[1]?.denial).toContain("is not authorized to perform: iam:CreateUser on resource: ");
    expect(told.decisions[0]?.layers[0]?.policies[0]?.statements[0]?.elements.length).toBeGreaterThan(1);
    expect((await ask(getEvents, { ...of(account), query: { after: String(last) } })).told.events).toEqual([]);

    const decided = async (question: object, by = token) =>
      (
        await ask(authorizeInAccount, {
          token: by,
          params: { accountId: account.accountId },
          body: { questions: [question] },
        })
      ).told;
    expect(await decided({ principal: "user/Zed", action: "s3:GetObject" })).toMatchObject({
      faults: [{ path: "questions[0].principal", message: "There is no user/Zed in the account." }],
    });
    expect(await decided({ principal: "Ben", action: "s3" })).toMatchObject({
      faults: [{ path: "questions[0].principal" }, { path: "questions[0].action" }],
    });
    const role = `arn:aws:iam::${elsewhere.accountId}:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport`;
    const assume = { principal: "user/Ben", action: "sts:AssumeRole" };
    expect(await decided({ ...assume, resource: role })).toMatchObject({ decisions: [{ allowed: false }] });
    expect(await decided({ ...assume, resource: "arn:aws:iam::000000000000:role/x" })).toMatchObject({
      faults: [{ path: "questions[0].resource", message: "There is no account 000000000000 that this token reaches." }],
    });
  });

  test("keeps the sessions of a browser's other places", async () => {
    const [account] = await made({ scenario: "fresh-secured" });
    const first = (await ask(openConsoleSession, { ...of(account), body: { principal: "root" } })).told.cookie;
    const second = await ask(openConsoleSession, {
      ...of(account),
      body: { principal: "user/Ana", place: 2 },
      headers: { cookie: `a=b; ${first.name}=${first.value}` },
    });
    const tickets = await readTickets(second.told.cookie.value);
    expect(tickets.map((ticket) => ticket !== null)).toEqual([true, false, true]);
    expect((await ask(openConsoleSession, { ...of(account), body: { principal: "role/x" } })).refusal).toEqual([
      400,
      "principal: A principal is root or user/<name>.",
    ]);
  });
});
