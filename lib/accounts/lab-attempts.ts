/** Attempts at labs, as they are kept: until their main account is removed. What they hold, the control door knows. */
import { createHash, timingSafeEqual } from "node:crypto";
import { reader } from "@/lib/db/pool";
import { seal, unseal } from "@/lib/identity/seal";

export type HelpLevel = "guided" | "goals" | "exam";

export interface KeptAttempt<Content, State> {
  id: string;
  /** The attempt's main account. */
  accountId: string;
  /** All its accounts. */
  accounts: string[];
  lab: string;
  era: "2020" | "current";
  seed: string;
  help: HelpLevel;
  /** The account whose session began it in the console; null: another way. */
  begunBy: string | null;
  begunAt: Date;
  finishedAt: Date | null;
  /** What grading needs. */
  content: Content;
  /** How far it is. */
  state: State;
  version: number;
}

export interface NewAttempt extends Omit<KeptAttempt<object, object>, "version" | "finishedAt"> {
  /** By which the learner's browser reaches it; only its SHA-256 is kept. */
  key: string;
  /** What the learner is given: kept sealed. */
  belongings: object;
}

type Row = Omit<KeptAttempt<unknown, unknown>, "content" | "state"> & { content: string; state: string };

const columns = `id, account_id AS "accountId", COALESCE(accounts, '{}') AS accounts, lab, era, seed, help, begun_by AS "begunBy",
  begun_at AS "begunAt", finished_at AS "finishedAt", content, state, version`;

/** Keeps an attempt that was just begun. */
export async function keepAttempt(attempt: NewAttempt): Promise<void> {
  const { id, accountId, belongings, key } = attempt;
  await reader.query(
    `INSERT INTO lab_attempt (account_id, id, lab, content, begun_at, accounts, era, seed, help, key_hash, begun_by,
       sealed_belongings, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      accountId,
      id,
      attempt.lab,
      JSON.stringify(attempt.content),
      attempt.begunAt,
      attempt.accounts,
      attempt.era,
      attempt.seed,
      attempt.help,
      hashOf(key),
      attempt.begunBy,
      seal(JSON.stringify(belongings), belongsTo(id)),
      JSON.stringify(attempt.state),
    ],
  );
}

/** Undefined where there is none. The caller knows what it has kept. */
export async function findAttempt<Content, State>(id: string): Promise<KeptAttempt<Content, State> | undefined> {
  const [row] = await reader.query<Row>(`SELECT ${columns} FROM lab_attempt WHERE id = $1`, [id]);
  return row && read(row);
}

/** Is this the attempt's key? False too where there is no such attempt. */
export async function isKeyOfAttempt(id: string, key: string): Promise<boolean> {
  const [row] = await reader.query<{ hash: string | null }>("SELECT key_hash AS hash FROM lab_attempt WHERE id = $1", [
    id,
  ]);
  return row?.hash ? timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(key))) : false;
}

/** Another key; that of before opens nothing any more. */
export async function giveKey(id: string, key: string): Promise<void> {
  await reader.query("UPDATE lab_attempt SET key_hash = $2 WHERE id = $1", [id, hashOf(key)]);
}

/** What the learner was given; undefined where nothing was kept. */
export async function belongingsOf(id: string): Promise<unknown> {
  const [row] = await reader.query<{ sealed: Uint8Array | null }>(
    "SELECT sealed_belongings AS sealed FROM lab_attempt WHERE id = $1",
    [id],
  );
  return row?.sealed ? JSON.parse(unseal(row.sealed, belongsTo(id)).toString("utf8")) : undefined;
}

/** What a change leaves as it was is not named. */
export interface AttemptChange<State> {
  state: State;
  /** Null: it goes on. */
  finishedAt?: Date | null;
}

/**
 * Changes how far an attempt is: what `change` makes of it is kept, unless somebody else was faster; then it is asked
 * again, with what is kept now. `change` gives undefined where there is nothing to keep.
 * Out: the attempt as it is kept now; undefined where there is none.
 */
export async function changeAttempt<Content, State>(
  id: string,
  change: (kept: KeptAttempt<Content, State>) => AttemptChange<State> | undefined,
): Promise<KeptAttempt<Content, State> | undefined> {
  for (;;) {
    const kept = await findAttempt<Content, State>(id);
    if (!kept) return undefined;
    const changed = change(kept);
    if (!changed) return kept;
    const finishedAt = changed.finishedAt === undefined ? kept.finishedAt : changed.finishedAt;
    const [row] = await reader.query<Row>(
      `UPDATE lab_attempt SET state = $3, finished_at = $4, version = version + 1 WHERE id = $1 AND version = $2
       RETURNING ${columns}`,
      [id, kept.version, JSON.stringify(changed.state), finishedAt],
    );
    if (row) return read(row);
  }
}

/** Puts something else in the place of what an attempt holds, tells and has come to. */
export async function replaceAttempt(
  id: string,
  { content, belongings, state }: Pick<NewAttempt, "content" | "belongings" | "state">,
): Promise<void> {
  await reader.query(
    `UPDATE lab_attempt SET content = $2, sealed_belongings = $3, state = $4, finished_at = NULL, version = version + 1
     WHERE id = $1`,
    [id, JSON.stringify(content), seal(JSON.stringify(belongings), belongsTo(id)), JSON.stringify(state)],
  );
}

/** Attempts that were begun by sessions of an account, newest first. */
export async function attemptsBegunBy<Content, State>(accountId: string): Promise<KeptAttempt<Content, State>[]> {
  const rows = await reader.query<Row>(
    `SELECT ${columns} FROM lab_attempt WHERE begun_by = $1 ORDER BY begun_at DESC, id`,
    [accountId],
  );
  return rows.map((row) => read<Content, State>(row));
}

/** Attempts that have one of these accounts, newest first. */
export async function attemptsIn<Content, State>(
  accountIds: readonly string[],
): Promise<KeptAttempt<Content, State>[]> {
  const rows = await reader.query<Row>(
    `SELECT ${columns} FROM lab_attempt WHERE accounts && $1 ORDER BY begun_at DESC, id`,
    [accountIds],
  );
  return rows.map((row) => read<Content, State>(row));
}

/** The account that began the attempt to which this one belongs; the account itself where it belongs to none. */
export async function beginnerOf(accountId: string): Promise<string> {
  const [row] = await reader.query<{ begunBy: string | null }>(
    `SELECT begun_by AS "begunBy" FROM lab_attempt WHERE $1 = ANY(accounts) AND begun_by IS NOT NULL
     ORDER BY begun_at DESC LIMIT 1`,
    [accountId],
  );
  return row?.begunBy ?? accountId;
}

/** What shows that something happened: by attempt, a text that is another one then. Attempts that are gone are left out. */
export async function marksOf(ids: readonly string[]): Promise<Map<string, { version: number; accounts: string }>> {
  const rows = await reader.query<{ id: string; version: number; accounts: string | null }>(
    `SELECT t.id, t.version, (
       SELECT string_agg(a.revision || '/' || COALESCE((SELECT max(seq) FROM event e WHERE e.account_id = a.id), 0), ' '
                         ORDER BY a.id)
       FROM account a WHERE a.id = ANY(t.accounts)) AS accounts
     FROM lab_attempt t WHERE t.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, version, accounts }) => [id, { version, accounts: accounts ?? "" }]));
}

const read = <Content, State>(row: Row): KeptAttempt<Content, State> => ({
  ...row,
  content: JSON.parse(row.content) as Content, // as the caller has kept it
  state: JSON.parse(row.state) as State, // likewise
});

const belongsTo = (id: string) => `lab-attempt|${id}`;
const hashOf = (key: string) => createHash("sha256").update(key).digest("base64url");
