/** Start states that were built once: kept in memory, and in the database for the next start. */
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import type { AccountTemplate } from "./stamp";

/** A class of forty with a start state for each student, twice over. */
const kept = 100;
const known = processState("account-templates", () => new Map<string, Promise<AccountTemplate>>());

/**
 * The template of that key: what the key must tell is everything that the template depends on.
 * In: the key; how it is built where nobody built it. Callers at the same time wait for one building.
 */
export function templateOf(key: string, build: () => Promise<AccountTemplate>): Promise<AccountTemplate> {
  const found = known.get(key);
  if (found) return found;
  const made = load(key, build).catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, made);
  const oldest = known.keys().next().value;
  if (known.size > kept && oldest !== undefined) known.delete(oldest);
  return made;
}

async function load(key: string, build: () => Promise<AccountTemplate>): Promise<AccountTemplate> {
  const [row] = await reader.query<{ content: string }>("SELECT content FROM account_template WHERE key = $1", [key]);
  if (row) return JSON.parse(row.content) as AccountTemplate; // written below
  const template = await build();
  // Of a start state that varies by seed there may be thousands: old ones go.
  await reader.query(
    `WITH old AS (DELETE FROM account_template WHERE key IN (
       SELECT key FROM account_template ORDER BY made_at DESC OFFSET ${kept}))
     INSERT INTO account_template (key, content, made_at) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING`,
    [key, JSON.stringify(template), new Date()],
  );
  return template;
}
