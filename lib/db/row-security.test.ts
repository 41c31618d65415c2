/** Two accounts, and what the database itself lets through when it acts for one of them. */
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeAccount } from "@/lib/db/transaction";
import { createGroup } from "@/lib/services/iam/operations/create-group";
import { createInstanceProfile } from "@/lib/services/iam/operations/create-instance-profile";
import { createPolicy } from "@/lib/services/iam/operations/create-policy";
import { createRole } from "@/lib/services/iam/operations/create-role";
import { createUser } from "@/lib/services/iam/operations/create-user";
import { readS3, trusting } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { pool, reader, readerOf, trips } from "./pool";

let mine: World;
let theirs: World;
beforeEach(async () => {
  process.env.REHEARSAL_ROW_SECURITY = "1";
  mine = await world();
  theirs = await world();
});
afterEach(() => {
  delete process.env.REHEARSAL_ROW_SECURITY;
});

const insertGroup = `INSERT INTO iam_group (account_id, id, name, name_key, path, created_at)
  VALUES ($1, $2, 'spies', 'spies', '/', now()) RETURNING id`;

const revisionOf = async ({ accountId }: World) => {
  const [row] = await reader.query<{ revision: number }>("SELECT revision FROM account WHERE id = $1", [accountId]);
  return row?.revision ?? 0;
};

const tables = () =>
  reader.query<{ table: string; column: string; secured: boolean; policies: number }>(
    `SELECT c.relname AS "table", a.attname AS "column", c.relrowsecurity AS secured,
            (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
     WHERE n.nspname = current_schema() AND c.relkind = 'r'
       AND (a.attname = 'account_id' OR (c.relname = 'account' AND a.attname = 'id'))
     ORDER BY 1`,
  );

test("every table that holds rows of accounts is secured", async () => {
  const all = await tables();
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter(({ secured, policies }) => !secured || Number(policies) !== 1)).toEqual([]);
});

test("who acts for an account sees its rows only, whatever is asked", async () => {
  for (const { table, column } of await tables()) {
    const name = pg.escapeIdentifier(table);
    const rows = await readerOf(mine.accountId).query<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM ${name}`);
    expect([table, rows.filter(({ id }) => id !== mine.accountId)]).toEqual([table, []]);
  }
  const seen = await readerOf(mine.accountId).query<{ id: string }>("SELECT id FROM account");
  expect(seen).toEqual([{ id: mine.accountId }]);
});

test("where nobody said which account it is, nothing is seen", async () => {
  const all = await tables();
  const client = await pool().connect();
  try {
    await client.query("BEGIN; SET LOCAL ROLE rehearsal_app");
    for (const { table } of all) {
      const { rows } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(table)} LIMIT 1`);
      expect([table, rows]).toEqual([table, []]);
    }
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});

test("a change cannot reach or make a row of another account", async () => {
  const attempt = (text: string, values: unknown[]) =>
    changeAccount(
      mine,
      (sql) => sql.query<{ id: string }>(text, values),
      () => [],
    );
  const renamed = await attempt("UPDATE account SET name = 'taken' WHERE id = $1 RETURNING id", [theirs.accountId]);
  expect(renamed).toEqual([]);
  await expect(attempt(insertGroup, [theirs.accountId, "AGPAEXAMPLE"])).rejects.toThrow(/row-level security/);
});

test("a creation that foretells its outcome is made inside its account, with its event, in one trip", async () => {
  const creations = [
    () => mine.root(createUser, { UserName: "made" }),
    () => mine.root(createGroup, { GroupName: "made" }),
    () => mine.root(createRole, { RoleName: "made", AssumeRolePolicyDocument: trusting({ AWS: "*" }) }),
    () => mine.root(createPolicy, { PolicyName: "made", PolicyDocument: readS3 }),
    () => mine.root(createInstanceProfile, { InstanceProfileName: "made" }),
  ];
  for (const create of creations) {
    const before = await revisionOf(mine);
    trips.count = 0;
    await create();
    expect(trips.count).toBe(1);
    expect(await revisionOf(mine)).toBe(before + 1);
  }
  const told = (await mine.events()).map(({ name, errorCode }) => [name, errorCode]);
  expect(told).toEqual(
    ["CreateUser", "CreateGroup", "CreateRole", "CreatePolicy", "CreateInstanceProfile"].map((name) => [name, null]),
  );
  expect(await theirs.events()).toEqual([]);
});

test("a creation cannot foretell a row of another account, and leaves nothing where it tries", async () => {
  const before = [await revisionOf(mine), await revisionOf(theirs)];
  const spy = changeAccount(
    mine,
    async (sql, foretell) => {
      const answer = {};
      foretell(answer, { table: "iam_group", id: "AGPASPIES" });
      await sql.query(insertGroup, [theirs.accountId, "AGPASPIES"]);
      return answer;
    },
    (_, made) => [
      { text: "SELECT 1 FROM iam_group WHERE account_id = $1 AND id = $2", values: [made?.accountId, made?.id] },
    ],
    "nobody",
  );
  await expect(spy).rejects.toThrow(/row-level security/);
  expect([await revisionOf(mine), await revisionOf(theirs)]).toEqual(before);
  expect(await reader.query("SELECT id FROM iam_group WHERE id = 'AGPASPIES'")).toEqual([]);
});

test("the trail tells another account of a change that concerns it", async () => {
  const told = (id: string) => ({
    text: `INSERT INTO event (account_id, id, at, name, source, read_only, resources, record)
           VALUES ($1, $2, now(), 'PutBucketTagging', 's3.amazonaws.com', false, '[]', '{}')`,
    values: [theirs.accountId, id],
  });
  await changeAccount(
    mine,
    async () => {},
    () => [told(crypto.randomUUID())],
  );
  expect(await theirs.events()).toHaveLength(1);
});

test("a borrowed connection keeps neither role nor account", async () => {
  await readerOf(mine.accountId).query("SELECT 1");
  await expect(readerOf(mine.accountId).query("SELECT nonsense")).rejects.toThrow(/nonsense/);
  const [state] = await reader.query<{ same: boolean; account: string | null }>(
    "SELECT current_user = session_user AS same, nullif(current_setting('rehearsal.account', true), '') AS account",
  );
  expect(state).toEqual({ same: true, account: null });
});
