/**
 * Tokens of the control API: one for each class or run. Whoever holds one makes accounts, and reaches those that were
 * made with it and no others. Only a token's SHA-256 is kept: it is random, so nothing slower is needed.
 */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { reader } from "@/lib/db/pool";

export interface LabToken {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
}

const columns = `id, name, created_at AS "createdAt", expires_at AS "expiresAt"`;

/** Makes a token. Out: with the token itself, which is told only here. */
export async function makeLabToken(name: string, expiresAt: Date): Promise<LabToken & { token: string }> {
  const token = `lab_${randomBytes(32).toString("base64url")}`;
  const made = { id: randomUUID(), name, createdAt: new Date(), expiresAt };
  await reader.query(
    "INSERT INTO lab_token (id, name, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
    [made.id, name, hashOf(token), made.createdAt, expiresAt],
  );
  return { ...made, token };
}

/** The token as it was made, whether its time is over or not; undefined for one that there is not. */
export async function findLabToken(token: string): Promise<LabToken | undefined> {
  const hash = hashOf(token);
  const [row] = await reader.query<LabToken & { hash: string }>(
    `SELECT ${columns}, token_hash AS hash FROM lab_token WHERE token_hash = $1`,
    [hash],
  );
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return undefined;
  const { id, name, createdAt, expiresAt } = row;
  return { id, name, createdAt, expiresAt };
}

/** All tokens, newest first, with the number of accounts that each has made and that are still there. */
export const listLabTokens = (): Promise<(LabToken & { accounts: number })[]> =>
  reader.query(
    `SELECT ${columns}, (SELECT count(*) FROM account a WHERE a.made_by = t.id) AS accounts FROM lab_token t
     ORDER BY created_at DESC, id`,
  );

/** From now on it opens nothing. Its accounts stay, for the owner. Out: false where there is no such token. */
export async function removeLabToken(id: string): Promise<boolean> {
  const rows = await reader.query("DELETE FROM lab_token WHERE id = $1 RETURNING 1", [id]);
  return rows.length > 0;
}

/** The accounts that a token has made, oldest first. */
export async function accountsOfToken(id: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>("SELECT id FROM account WHERE made_by = $1 ORDER BY created_at, id", [
    id,
  ]);
  return rows.map((row) => row.id);
}

export interface AccountProvenance {
  madeBy: string | null;
  /** As it was given to `stamp`; null of an account that was made another way. */
  origin: unknown;
}

/** Who made an account and from what; undefined where there is no such account. */
export async function provenanceOf(accountId: string): Promise<AccountProvenance | undefined> {
  const [row] = await reader.query<AccountProvenance>(`SELECT made_by AS "madeBy", origin FROM account WHERE id = $1`, [
    accountId,
  ]);
  return row;
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");
