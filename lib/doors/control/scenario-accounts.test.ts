/** Start states, as a teacher gives them to a class: each by the real operations, in an account of its own. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRows, removeAccount, restoreAccount, snapshotAccount } from "@/lib/accounts/account-rows";
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import { gradedAccount } from "@/lib/doors/console/graded-account";
import { findCredential } from "@/lib/identity/credentials";
import { codeAt } from "@/lib/identity/totp";
import { type ScenarioName, scenarios } from "@/lib/labs/scenarios";
import { sweepWaiting } from "@/lib/services/s3/store/bodies";
import { applySteps } from "./apply";
import { type ScenarioAccounts, scenarioAccounts } from "./scenario-accounts";

const names = Object.keys(scenarios) as ScenarioName[]; // the keys of that object
let count = 0;
const make = (scenario: ScenarioName, more: object = {}) =>
  scenarioAccounts({ scenario, seed: `seed ${count++}`, ...more });
const mainOf = ({ accounts, main }: ScenarioAccounts) => {
  const account = accounts[main];
  if (!account) throw new Error("A scenario has a main account.");
  return account;
};
const valuesOf = ({ facts }: ScenarioAccounts): Record<string, string> => ({ ...facts });
const applying = (made: ScenarioAccounts) => ({
  accounts: made.accounts,
  main: made.main,
  values: valuesOf(made),
  devices: new Map(
    mainOf(made).devices.map(({ userName, ...device }) => [
      `${made.main}|${userName === null ? "root" : `user/${userName}`}`,
      device,
    ]),
  ),
  passwords: new Map(),
  told: { answers: {}, visited: [], downloads: [] },
});

describe("scenarioAccounts", () => {
  test.each(names)("%s has the accounts and tells the facts that labs count on", async (scenario) => {
    const made = await make(scenario);
    expect(Object.keys(made.accounts)).toEqual(scenarios[scenario].accounts);
    for (const fact of scenarios[scenario].facts) expect(made.facts[fact], fact).toBeTruthy();
    expect(JSON.stringify(made.facts)).not.toContain("${");
  });

  test("shop-s3: Ana may everything, the colleagues nothing, the buckets are the account's own", async () => {
    const made = await make("shop-s3");
    const { accountId } = mainOf(made);
    const graded = await gradedAccount(accountId, 0);
    expect(graded.state.users.map(({ name }) => name)).toEqual(["Ana", "Ben", "Caro", "Dev", "Eli", "Fay"]);
    expect(graded.state.root.mfa).toHaveLength(1);
    expect(graded.state.buckets.map(({ name }) => name)).toContain(`larch-web-${accountId}`);
    expect(graded.state.inventory.map(({ arn }) => arn)).toContain(made.facts.orders);
    const asked = { action: "s3:DeleteBucket", resource: `arn:aws:s3:::larch-web-${accountId}` };
    expect((await graded.decide({ kind: "user", name: "Ana" }, asked))?.allowed).toBe(true);
    expect((await graded.decide({ kind: "user", name: "Ben" }, asked))?.allowed).toBe(false);
    expect(await graded.decide({ kind: "user", name: "Zed" }, asked)).toBeUndefined();
  });

  test("people sign in by the passwords and telephones that are told, and by no other account's", async () => {
    const [one, other] = [await make("shop-s3"), await make("shop-s3")];
    await applySteps([{ signIn: "root" }, { signIn: "user/Ana" }, { signIn: "user/Ben" }], applying(one));
    const stolen = applying(one);
    stolen.passwords.set("main|user/Ana", mainOf(other).userPassword);
    await expect(applySteps([{ signIn: "user/Ana" }], stolen)).rejects.toThrow("user/Ana could not sign in: wrong.");
  });

  test("no id, secret or key of one account stands in another", async () => {
    const [one, other] = [await make("fresh-root-key"), await make("fresh-root-key")];
    const [a, b] = [mainOf(one), mainOf(other)];
    const text = JSON.stringify(await readRows(b.accountId, { events: true }));
    const own = JSON.stringify(await readRows(a.accountId, { events: true }));
    expect(text).not.toContain(a.accountId);
    const ids = own.match(/\b(AIDA|AROA|AGPA|AKIA|ASIA)[A-Z2-7]{16,17}\b/g) ?? [];
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) expect(text).not.toContain(id);
    const [key] = a.keys;
    expect(key?.accessKeyId).toBe(one.facts.rootKeyId);
    const known = await findCredential(key?.accessKeyId ?? "", undefined, new Date());
    expect(known).toMatchObject({ accountId: a.accountId, secret: key?.secretAccessKey, principal: { kind: "root" } });
  });

  test("the same seed in the same account gives the same ids; times are as long ago as planned", async () => {
    const first = await make("fresh-root-key", { seed: "same" });
    const { accountId } = mainOf(first);
    const before = await snapshotAccount(accountId);
    const again = await make("fresh-root-key", { seed: "same", into: { main: accountId } });
    const after = await snapshotAccount(accountId);
    expect(again.facts.rootKeyId).toBe(first.facts.rootKeyId);
    expect(mainOf(again).rootPassword).toBeNull();
    expect(after.tables.iam_role?.map(({ id }) => id)).toEqual(before.tables.iam_role?.map(({ id }) => id));
    const [key] = (await gradedAccount(accountId, 0)).state.root.accessKeys;
    const days = (Date.now() - Date.parse(key?.lastUsedAt ?? "")) / 86_400_000;
    expect(Math.round(days)).toBe(400);
  });

  test("a template that is built anew gives the same ids again", async () => {
    const of = async (ids: object) => {
      const made = await make("fresh-secured", { seed: "anew", ...ids });
      const { tables } = await snapshotAccount(mainOf(made).accountId);
      await removeAccount(mainOf(made).accountId);
      // Rows of a table have no order.
      return [tables.iam_user, tables.iam_group, tables.iam_role].map((rows) =>
        rows?.map(({ id }) => String(id)).sort(),
      );
    };
    const id = { ids: { main: "987654321098" } };
    const first = await of(id);
    processState("account-templates", () => new Map()).clear();
    await reader.query("DELETE FROM account_template");
    expect(await of(id)).toEqual(first);
  });

  test("an account may live in another time", async () => {
    const made = await make("fresh-root-key", { clock: new Date("2026-03-02T09:00:00Z") });
    const { now, state } = await gradedAccount(mainOf(made).accountId, 0);
    expect(Math.abs(now.getTime() - Date.parse("2026-03-02T09:00:00Z"))).toBeLessThan(60_000);
    expect(state.root.accessKeys[0]?.lastUsedAt?.slice(0, 10)).toBe("2025-01-26");
  });

  test("an account that is put back has what it had at the start, and nothing that was made since", async () => {
    const made = await make("shop-s3", { seed: "back" });
    const { accountId } = mainOf(made);
    await applySteps(
      [
        { api: "CreateUser", with: { UserName: "Zed" } },
        { api: "DeleteBucket", with: { Bucket: made.facts.logs } },
        { api: "DeleteObject", with: { Bucket: made.facts.web, Key: "index.html" } },
      ],
      applying(made),
    );
    await sweepWaiting();
    await make("shop-s3", { seed: "back", into: { main: accountId } });
    const reading = applying(made);
    const get = { Bucket: made.facts.web, Key: "index.html" };
    await applySteps([{ api: "GetObject", with: get, save: { file: "Body.file" } }], reading);
    expect(readFileSync(reading.values.file ?? "", "utf8")).toContain("Larch Outdoor");
    const { state, records } = await gradedAccount(accountId, 0);
    expect(state.users.map(({ name }) => name)).not.toContain("Zed");
    expect(state.buckets).toHaveLength(3);
    expect(records.map(({ name }) => name)).not.toContain("DeleteBucket");
  });

  test("shop-messy differs by seed, and tells the right answers", async () => {
    const made = await Promise.all(["a", "b"].map((seed) => make("shop-messy", { seed })));
    expect(new Set(made.map(({ facts }) => facts.culprit)).size).toBeGreaterThan(1);
    const [one] = made;
    if (!one) throw new Error("There are two.");
    const { state, decide } = await gradedAccount(mainOf(one).accountId, 0);
    const decision = await decide(
      { kind: "user", name: one.facts.culprit ?? "" },
      { action: "s3:DeleteBucket", resource: "*" },
    );
    expect(decision?.allowed).toBe(true);
    const without = state.users.filter(({ password, mfa }) => password && mfa.length === 0).map(({ name }) => name);
    expect(without.toSorted().join(",")).toBe(one.facts.withoutMfa);
    const unused = state.users
      .filter(({ password, passwordLastUsed }) => password && passwordLastUsed === null)
      .map(({ name }) => name);
    expect(unused.toSorted()).toEqual([one.facts.idleUser, one.facts.idleUserToo].toSorted());
  });

  test("refuses an account that there is not, and an id that is taken", async () => {
    await expect(make("fresh", { into: { main: "000000000000" } })).rejects.toMatchObject({ name: "AccountRefused" });
    const { accountId } = mainOf(await make("fresh"));
    await expect(make("fresh", { ids: { main: accountId } })).rejects.toMatchObject({ name: "AccountRefused" });
  });

  test("builders are gone once the template is there", async () => {
    await make("two-accounts");
    const [row] = await reader.query<{ n: number }>("SELECT count(*) AS n FROM account WHERE name LIKE 'Account %'");
    const [events] = await reader.query<{ n: number }>(
      "SELECT count(*) AS n FROM event e LEFT JOIN account a ON a.id = e.account_id WHERE a.id IS NULL",
    );
    expect([Number(row?.n) > 0, events?.n]).toEqual([true, 0]);
  });
});

test("a snapshot brings back users, keys and telephones as they were; the trail goes on", async () => {
  const made = await make("shop-s3");
  const account = mainOf(made);
  const snapshot = JSON.parse(JSON.stringify(await snapshotAccount(account.accountId)));
  await applySteps([{ api: "DeleteLoginProfile", with: { UserName: "Ben" } }], applying(made));
  await restoreAccount(snapshot);
  expect((await snapshotAccount(account.accountId)).tables).toEqual(snapshot.tables);
  await applySteps([{ signIn: "user/Ben" }, { signIn: "root" }], applying(made));
  const { records } = await gradedAccount(account.accountId, 0);
  expect(records.map(({ name }) => name)).toContain("DeleteLoginProfile");
  const [phone] = account.devices;
  expect(codeAt(phone?.seed ?? "", new Date())).toMatch(/^\d{6}$/);
});
