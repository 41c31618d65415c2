/** Attempts at labs that were begun by the control API: plain data, kept until their account is removed. */
import { randomUUID } from "node:crypto";
import { reader } from "@/lib/db/pool";

export interface KeptAttempt<Content> {
  id: string;
  /** The attempt's main account. */
  accountId: string;
  lab: string;
  content: Content;
}

/** In: the main account; the lab's id; what grading needs. Out: the attempt's id. */
export async function keepAttempt(accountId: string, lab: string, content: object): Promise<string> {
  const id = randomUUID();
  await reader.query("INSERT INTO lab_attempt (account_id, id, lab, content, begun_at) VALUES ($1, $2, $3, $4, $5)", [
    accountId,
    id,
    lab,
    JSON.stringify(content),
    new Date(),
  ]);
  return id;
}

/** Undefined where there is none. The caller knows what it has kept. */
export async function findAttempt<Content>(id: string): Promise<KeptAttempt<Content> | undefined> {
  const [row] = await reader.query<Omit<KeptAttempt<Content>, "content"> & { content: string }>(
    `SELECT id, account_id AS "accountId", lab, content FROM lab_attempt WHERE id = $1`,
    [id],
  );
  return row && { ...row, content: JSON.parse(row.content) };
}

/** Keeps what has come since. */
export async function updateAttempt(id: string, content: object): Promise<void> {
  await reader.query("UPDATE lab_attempt SET content = $2 WHERE id = $1", [id, JSON.stringify(content)]);
}
