/** All rows of an account as JSON: what a snapshot is, and what a template is stamped from (docs/decisions/0005). */
import pg from "pg";
import { accountTables } from "@/lib/db/account-tables";
import { pool, reader } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { sweep } from "@/lib/services/s3/store/bodies";
import { AccountRefused } from "./refusal";

type Row = Record<string, unknown>;

export interface AccountRows {
  /** The account's own row. */
  account: Row;
  /** By table; tables without rows are left out. */
  tables: Record<string, Row[]>;
}

/** Used up is used up, whatever state the account is in. */
const usedUp = "sts_used_saml_assertion";
/** Sessions, the challenges of a moment, and what is not in force yet, end with the state they were begun in. */
const leftOut = new Set(["console_session", "earlier_row", "webauthn_challenge", usedUp]);
/** What a restored account goes on with. */
const outlasting = new Set(["event", usedUp]);

/**
 * In: the account; with its trail or without.
 * Throws AccountRefused where there is no such account.
 */
export async function readRows(accountId: string, { events }: { events: boolean }): Promise<AccountRows> {
  const names = (await accountTables()).filter((name) => !leftOut.has(name) && (events || name !== "event"));
  const id = pg.escapeLiteral(accountId);
  const parts = names.map(
    (name) =>
      `SELECT ${pg.escapeLiteral(name)} AS name, (SELECT json_agg(to_jsonb(t)) FROM ${pg.escapeIdentifier(name)} t
       WHERE t.account_id = ${id}) AS rows`,
  );
  const found = await reader.query<{ name: string; rows: Row[] | null }>(
    [
      `SELECT 'account' AS name, (SELECT json_agg(to_jsonb(a)) FROM account a WHERE a.id = ${id}) AS rows`,
      ...parts,
    ].join(" UNION ALL "),
  );
  const [own, ...rest] = found;
  const account = own?.rows?.[0];
  if (!account) throw new AccountRefused(`There is no account ${accountId}.`);
  return { account, tables: Object.fromEntries(rest.flatMap(({ name, rows }) => (rows ? [[name, rows]] : []))) };
}

/** The statements that put an account's rows into their tables, those that others point to first. */
export async function insertRows({ tables }: Pick<AccountRows, "tables">): Promise<string[]> {
  return (await accountTables()).toReversed().flatMap((name) => {
    const rows = tables[name];
    const table = pg.escapeIdentifier(name);
    return rows && rows.length > 0
      ? [
          `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, ${pg.escapeLiteral(JSON.stringify(rows))}::json)`,
        ]
      : [];
  });
}

export const insertAccount = (account: Row) =>
  `INSERT INTO account SELECT * FROM json_populate_record(NULL::account, ${pg.escapeLiteral(JSON.stringify(account))}::json)`;

/** What a restored account takes of the row it had; its id, name, root user and revision stay. */
const settings = [
  "alias",
  "era",
  "clock_offset",
  "billing_access",
  "color",
  "consistency_delay",
  "password_policy",
  "quotas",
  "root_mfa_enforcement",
  "root_password_last_used",
  "status",
  "created_at",
];

/**
 * The statements that put an account back into a state. The trail and what was used up stay, or go with `events`. The revision is raised by
 * as many as there are users, so that a call which counted them before knows that they may be more (lib/db/counted-rows.ts).
 */
export async function replaceRows(rows: AccountRows, { events }: { events: boolean }): Promise<string[]> {
  const id = pg.escapeLiteral(String(rows.account.id));
  const emptied = (await accountTables())
    .filter((name) => events || !outlasting.has(name))
    .map((name) => `DELETE FROM ${pg.escapeIdentifier(name)} WHERE account_id = ${id}`);
  const raised = Math.max(1, rows.tables.iam_user?.length ?? 0);
  const put = `UPDATE account a SET revision = a.revision + ${raised}, ${settings.map((name) => `${name} = s.${name}`).join(", ")}
    FROM json_populate_record(NULL::account, ${pg.escapeLiteral(JSON.stringify(rows.account))}::json) s WHERE a.id = ${id}`;
  return [put, ...emptied, ...(await insertRows(rows))];
}

/** All rows of an account but its trail and its sessions, as it is now: JSON that can be stored. */
export const snapshotAccount = (accountId: string): Promise<AccountRows> => readRows(accountId, { events: false });

/**
 * Puts an account back into the state of a snapshot of its own. Ids, ARNs and secrets are as they were; sessions end, or
 * stay (`kept`) for root and for the users and roles that there are then. Those at Larch's portal end.
 * Throws AccountRefused where there is no such account.
 */
export async function restoreAccount(rows: AccountRows, sessions: "ended" | "kept" = "ended"): Promise<void> {
  const id = String(rows.account.id);
  const after = [...(await sessionRows(id, sessions)), await portalSignOut(rows)];
  const statements = [...(await replaceRows(rows, { events: false })), ...after];
  const [changed] = [await pool().query(statements.join(";\n"))].flat();
  if (changed?.rowCount === 0) throw new AccountRefused(`There is no account ${id}.`);
  forgetAccount(id);
}

/**
 * The statements that put the account's sessions back, as far as those are there whose they are. Those that ended stay as
 * such, too: by their rows it is known that a sign-in token was used (lib/identity/signin-token.ts).
 */
async function sessionRows(accountId: string, sessions: "ended" | "kept"): Promise<string[]> {
  const [found] = await reader.query<{ rows: Row[] | null }>(
    "SELECT json_agg(to_jsonb(s)) AS rows FROM console_session s WHERE account_id = $1",
    [accountId],
  );
  if (!found?.rows) return [];
  const ended = new Date().toISOString();
  const rows = found.rows.map((row) => ({
    ...row,
    revoked_at: row.revoked_at ?? (sessions === "kept" ? null : ended),
  }));
  const [table, json] = ["NULL::console_session", pg.escapeLiteral(JSON.stringify(rows))];
  const there = (of: string, column: string) =>
    `(s.${column} IS NULL OR EXISTS (SELECT 1 FROM ${of} o WHERE o.account_id = s.account_id AND o.id = s.${column}))`;
  return [
    `INSERT INTO console_session SELECT s.* FROM json_populate_recordset(${table}, ${json}::json) s
     WHERE ${there("iam_user", "user_id")} AND ${there("iam_role", "role_id")}`,
  ];
}

/**
 * The statement that signs everybody out of the portal of Larch IdP: with the numbers of the snapshot, whoever had signed
 * out since would be in again (lib/identity/larch/sign-in.ts).
 */
async function portalSignOut({ account, tables }: AccountRows): Promise<string> {
  const [now] = await reader.query<{ most: number }>(
    "SELECT coalesce(max(sign_outs), 0) AS most FROM larch_person WHERE account_id = $1",
    [account.id],
  );
  const most = Math.max(now?.most ?? 0, ...(tables.larch_person ?? []).map((row) => Number(row.sign_outs)));
  return `UPDATE larch_person SET sign_outs = ${most + 1} WHERE account_id = ${pg.escapeLiteral(String(account.id))}`;
}

/** Removes an account with all that it has. */
export async function removeAccount(accountId: string): Promise<void> {
  const id = pg.escapeLiteral(accountId);
  const emptied = (await accountTables()).map(
    (name) => `DELETE FROM ${pg.escapeIdentifier(name)} WHERE account_id = ${id}`,
  );
  await pool().query([...emptied, `DELETE FROM account WHERE id = ${id}`].join(";\n"));
  forgetAccount(accountId);
  await sweep(accountId);
}
