/** Snapshots that are kept: an account as it was, to be put back or to be stamped into new accounts. */
import { randomUUID } from "node:crypto";
import { reader } from "@/lib/db/pool";
import { restoreAccount, snapshotAccount } from "./account-rows";
import { putBodies, readBodies } from "./object-bodies";
import { AccountRefused } from "./refusal";
import type { AccountTemplate } from "./stamp";

export interface KeptSnapshot {
  id: string;
  accountId: string;
  name: string;
  madeAt: Date;
}

/** In one account. */
const most = 20;
/** Characters of one, bodies of objects counted in as base64. */
const largest = 50_000_000;
const columns = `id, account_id AS "accountId", name, made_at AS "madeAt"`;

/**
 * Keeps an account as it is now. In: its canonical state, and by how much its clock is ahead.
 * Throws AccountRefused where there is no such account, it has too many snapshots, or its objects are too large.
 */
export async function keepSnapshot(
  accountId: string,
  { name, state, clockOffsetMs }: { name: string; state: object; clockOffsetMs: number },
): Promise<KeptSnapshot> {
  const rows = await snapshotAccount(accountId);
  const size = (rows.tables.s3_object ?? []).reduce((sum, object) => sum + Number(object.size ?? 0), 0);
  const tooLarge = `Account ${accountId} holds more than a snapshot can: its objects are too large.`;
  if (size > largest) throw new AccountRefused(tooLarge);
  const template: AccountTemplate = {
    accounts: { main: rows },
    facts: {},
    bodies: await readBodies(accountId, rows),
    builtAt: new Date(Date.now() + clockOffsetMs).toISOString(),
  };
  const content = JSON.stringify(template);
  if (content.length > largest) throw new AccountRefused(tooLarge);
  const made = { id: randomUUID(), accountId, name, madeAt: new Date() };
  const inserted = await reader.query(
    `INSERT INTO lab_snapshot (account_id, id, name, state, content, made_at)
     SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM lab_snapshot WHERE account_id = $1) < ${most}
     RETURNING 1`,
    [accountId, made.id, name, JSON.stringify(state), content, made.madeAt],
  );
  if (inserted.length === 0) throw new AccountRefused(`An account has at most ${most} snapshots.`);
  return made;
}

/** Of an account, oldest first. */
export const snapshotsOf = (accountId: string): Promise<KeptSnapshot[]> =>
  reader.query(`SELECT ${columns} FROM lab_snapshot WHERE account_id = $1 ORDER BY made_at, id`, [accountId]);

/** By its id alone; undefined where there is none. */
export async function findSnapshot(id: string): Promise<KeptSnapshot | undefined> {
  const [row] = await reader.query<KeptSnapshot>(`SELECT ${columns} FROM lab_snapshot WHERE id = $1`, [id]);
  return row;
}

/** The canonical state that was kept with it. */
export async function snapshotState(id: string): Promise<unknown> {
  const [row] = await reader.query<{ state: string }>("SELECT state FROM lab_snapshot WHERE id = $1", [id]);
  return row && JSON.parse(row.state);
}

/** What new accounts are stamped from; undefined where there is no such snapshot. */
export async function snapshotTemplate(id: string): Promise<AccountTemplate | undefined> {
  const [row] = await reader.query<{ content: string }>("SELECT content FROM lab_snapshot WHERE id = $1", [id]);
  return row && (JSON.parse(row.content) as AccountTemplate); // written by keepSnapshot
}

/**
 * Puts its account back. Ids, ARNs and secrets are as they were; the trail goes on. Sessions end, or stay for those whom
 * there is then.
 */
export async function restoreSnapshot(id: string, sessions: "ended" | "kept" = "ended"): Promise<void> {
  const template = await snapshotTemplate(id);
  const rows = template?.accounts.main;
  if (!template || !rows) throw new AccountRefused("There is no such snapshot.");
  await restoreAccount(rows, sessions);
  await putBodies(String(rows.account.id), rows, template.bodies, true);
}

/** Out: false where there is no such snapshot in the account. */
export async function removeSnapshot(accountId: string, id: string): Promise<boolean> {
  const rows = await reader.query("DELETE FROM lab_snapshot WHERE account_id = $1 AND id = $2 RETURNING 1", [
    accountId,
    id,
  ]);
  return rows.length > 0;
}
