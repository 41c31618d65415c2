import { reader } from "./pool";
import { processState } from "./process-state";

const known = processState("account-tables", () => ({ tables: undefined as Promise<string[]> | undefined }));

/** What is kept about an account and is no part of it: it stays when the account is emptied, and goes with the account. */
const besides = ["lab_snapshot", "lab_attempt"];

/** The tables that an account is made of, those that point to others first: in this order rows may be deleted. */
export function accountTables(): Promise<string[]> {
  known.tables ??= readTables().catch((error: unknown) => {
    known.tables = undefined;
    throw error;
  });
  return known.tables;
}

async function readTables() {
  const tables = await reader.query<{ name: string; pointsTo: string[] }>(
    `SELECT c.relname AS name,
            ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
                  WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid) AS "pointsTo"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'account_id' AND NOT a.attisdropped
     WHERE n.nspname = current_schema() AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY c.relname`,
    [besides],
  );
  const left = new Map(tables.map(({ name, pointsTo }) => [name, pointsTo.map((to) => to.replaceAll('"', ""))]));
  const order: string[] = [];
  while (left.size > 0) {
    const pointedTo = new Set([...left.values()].flat());
    const free = [...left.keys()].filter((name) => !pointedTo.has(name));
    if (free.length === 0) throw new Error(`Tables point to each other: ${[...left.keys()].join(", ")}.`);
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}
