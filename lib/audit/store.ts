import type { MadeIn, Statement } from "@/lib/db/closing";
import { pool, reader, statement, trips } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import type { TrailEvent } from "./event";

/** An event of a read reaches the database at the latest so many milliseconds after its answer. */
const delay = 400;
const batch = 250;
/** What is kept while the database does not answer; beyond it the oldest are given up, and the log says so. */
const most = 20_000;
/** Source: CloudTrail keeps event history for 90 days; the number is the product's own limit. */
const keptDays = 90;
const keptEvents = 100_000;
const cleanEvery = 1_000;

const buffer = processState("trail", () => ({
  /** Not put into words yet: that is done after the answer, which need not wait for it. */
  untold: [] as (() => TrailEvent[])[],
  waiting: [] as TrailEvent[],
  timer: undefined as NodeJS.Timeout | undefined,
  flushing: undefined as Promise<void> | undefined,
  stored: new Map<string, number>(),
}));

/** Events of reads: made after the answer, and stored in batches shortly after. */
export function recordSoon(events: () => TrailEvent[]) {
  if (buffer.untold.push(events) === 1) setImmediate(tell);
}

function tell() {
  for (const events of buffer.untold.splice(0)) buffer.waiting.push(...events());
  if (buffer.waiting.length > most) {
    console.error(`the trail lost ${buffer.waiting.length - most} events of reads: the database does not answer`);
    buffer.waiting.splice(0, buffer.waiting.length - most);
  }
  buffer.timer ??= setTimeout(() => void flushEvents().catch(logged), delay).unref();
}

/**
 * Events of refused and failed changes: stored before it returns. Where the database does not answer they wait with
 * those of reads, so that the caller is told why the change failed and not that its record did.
 */
export async function recordNow(events: TrailEvent[]) {
  if (events.length === 0) return;
  trips.count += 1;
  try {
    await insert(events);
    await clean(events);
  } catch (error) {
    logged(error instanceof Error ? error : new Error(String(error)));
    recordSoon(() => events);
  }
}

/** Stores what waits. Readers of the trail call it first, so that they see every call that was answered before. */
export async function flushEvents(): Promise<void> {
  clearTimeout(buffer.timer);
  buffer.timer = undefined;
  await buffer.flushing;
  tell();
  if (buffer.waiting.length === 0) return;
  buffer.flushing = store().finally(() => {
    buffer.flushing = undefined;
  });
  await buffer.flushing;
}

async function store() {
  while (buffer.waiting.length > 0) {
    const events = buffer.waiting.splice(0, batch);
    try {
      await insert(events);
    } catch (error) {
      // An account may be gone by now; its events go with it. Anything else is tried again later.
      if (!isMissingAccount(error)) {
        buffer.waiting.unshift(...events);
        buffer.timer ??= setTimeout(() => void flushEvents().catch(logged), 5 * delay).unref();
        throw error;
      }
      const alive = await livingAccounts(events);
      const left = events.filter((event) => alive.has(event.accountId));
      await insert(left);
    }
    await clean(events);
  }
}

const isMissingAccount = (error: unknown) => error instanceof Error && "code" in error && error.code === "23503";
const logged = (error: Error) => console.error(`the trail could not be stored: ${error.message}`);

async function livingAccounts(events: TrailEvent[]) {
  const ids = [...new Set(events.map((event) => event.accountId))];
  const rows = await reader.query<{ id: string }>("SELECT id FROM account WHERE id = ANY($1)", [ids]);
  return new Set(rows.map((row) => row.id));
}

/**
 * One that is there already stays as it is: where a connection was lost at COMMIT the change may have been made, and
 * then its event says so, while its caller was told that it failed.
 */
async function insert(events: TrailEvent[]) {
  for (const { text, values } of insertEvents(events))
    await pool().query(statement(`${text} ON CONFLICT (account_id, id) DO NOTHING`, values));
}

const columns = "account_id, id, at, name, source, user_name, access_key_id, read_only, resources, record, decision";
const types = ["bpchar", "uuid", "timestamptz", "text", "text", "text", "text", "boolean", "jsonb", "jsonb", "jsonb"];
const values = types.map((type, at) => `$${at + 1}::${type}`).join(", ");
const arrays = types.map((type, at) => `$${at + 1}::${type === "bpchar" ? "text" : type}[]`).join(", ");
const insertOne = `INSERT INTO event (${columns}) VALUES (${values})`;
const insertMany = `INSERT INTO event (${columns}) SELECT * FROM unnest(${arrays})`;

/**
 * The statements that store events: a change runs them before COMMIT, in the same trip. In: the events; of a change
 * that foretold its outcome the row that it makes: without it nothing is stored.
 */
export function insertEvents(events: TrailEvent[], made?: MadeIn): Statement[] {
  const rows = events.map(rowOf);
  const [first = []] = rows;
  if (rows.length === 0) return [];
  if (made) return rows.map((row) => ({ text: insertWith(made.table), values: [...row, made.accountId, made.id] }));
  if (rows.length === 1) return [{ text: insertOne, values: first }];
  return [{ text: insertMany, values: first.map((_, at) => rows.map((row) => row[at])) }];
}

const insertWith = (table: string) => `INSERT INTO event (${columns}) SELECT ${values}
  WHERE EXISTS (SELECT 1 FROM ${table} WHERE account_id = $12::bpchar AND id = $13)`;

const rowOf = (event: TrailEvent): unknown[] => [
  event.accountId,
  event.id,
  event.at.toISOString(),
  text(event.name),
  text(event.source),
  event.userName === null ? null : text(event.userName),
  event.accessKeyId === null ? null : text(event.accessKeyId),
  event.readOnly,
  json(event.resources),
  json(event.record),
  event.decision === null ? null : json(event.decision),
];

// Postgres stores no NUL in texts.
const text = (value: string) => value.replaceAll("\u0000", "\ufffd");
const json = (value: unknown) => JSON.stringify(value).replaceAll("\\u0000", "\\ufffd");

async function clean(events: TrailEvent[]) {
  for (const event of events) {
    const count = (buffer.stored.get(event.accountId) ?? 0) + 1;
    buffer.stored.set(event.accountId, count % cleanEvery);
    if (count < cleanEvery) continue;
    await reader.query(
      `DELETE FROM event WHERE account_id = $1 AND (at < $2 OR seq <= (
         SELECT seq FROM event WHERE account_id = $1 ORDER BY seq DESC OFFSET ${keptEvents} LIMIT 1))`,
      [event.accountId, new Date(event.at.getTime() - keptDays * 86_400_000)],
    );
  }
}
