import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { accountTask } from "./account-task.mjs";
import { writeWhole } from "./data-folder.mjs";
import { step } from "./progress.mjs";
import { firstAccountOptions } from "./settings.mjs";

/**
 * Makes the first account of a database that has none.
 * Out: its facts, as first-account.json in the data folder tells them, with today's addresses; undefined where the
 * database got its first account from elsewhere.
 */
export async function ensureFirstAccount({ folder, databaseUrl, consoleUrl, awsUrl }) {
  const file = path.join(folder, "first-account.json");
  const account = (await hasAccounts(databaseUrl))
    ? readFacts(file)
    : await step("Making the first account", () => accountTask("provision", firstAccountOptions(), { databaseUrl }));
  if (!account) return undefined;
  const facts = {
    ...account,
    consoleUrl,
    signInUrl: consoleUrl + account.signInPath,
    awsEndpointUrl: awsUrl,
  };
  writeWhole(file, `${JSON.stringify(facts, null, 2)}\n`);
  return facts;
}

async function hasAccounts(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query("SELECT 1 FROM account LIMIT 1")).rows.length > 0;
  } finally {
    await client.end();
  }
}

function readFacts(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
