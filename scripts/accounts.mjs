import { dataFolder, findOwner, takeDataFolder } from "./data-folder.mjs";
import { ensureInstalled } from "./install.mjs";
import { Sentence } from "./sentence.mjs";
import { readSettings } from "./settings.mjs";

/**
 * Gives `work` the accounts, whether a server runs or not: a running one is asked, for it keeps in memory what it knows
 * of accounts; else the database is opened for the moment.
 * `work` gets {provision(options), reset(accountId), teacher(options)} and the console's address.
 */
export async function withAccounts(work) {
  const folder = dataFolder();
  const owner = await findOwner(folder);
  if (owner) return work(askServer(owner), owner.consoleUrl);
  const owned = await takeDataFolder(folder);
  try {
    await ensureInstalled();
    await (await import("./generate.mjs")).ensureGenerated();
    await withDatabase(folder, async (databaseUrl) => {
      await (await import("./migrate.mjs")).migrate(databaseUrl);
      const { accountTask } = await import("./account-task.mjs");
      const accounts = {
        provision: (options) => accountTask("provision", options, { databaseUrl }),
        reset: (accountId) => accountTask("reset", { accountId }, { databaseUrl }),
        teacher: (options) => accountTask("teacher", options, { databaseUrl }),
      };
      const { port, host } = readSettings();
      await work(accounts, `http://${host === "0.0.0.0" ? "localhost" : host}:${port}`);
    });
  } finally {
    owned.release();
  }
}

async function withDatabase(folder, work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const { openEmbeddedDatabase } = await import("./embedded-database.mjs");
  const database = await openEmbeddedDatabase(folder);
  try {
    await work(database.url);
  } finally {
    await database.close();
  }
}

function askServer(owner) {
  if (!owner.ready)
    throw new Sentence(
      `The data folder is in use by process ${owner.pid}, which is not ready yet. Try again in a moment.`,
    );
  const ask = async (path, body, method = "POST") => {
    const response = await fetch(owner.controlUrl + path, {
      method,
      headers: { authorization: `Bearer ${owner.controlToken}`, "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    const answer = await response.json();
    if ([400, 404, 409].includes(response.status)) throw new Sentence(answer.message);
    if (!response.ok) throw new Error(`The server answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    provision: async (account) => madeAccount(await ask("/accounts", { account })),
    reset: (accountId) => ask(`/accounts/${accountId}/reset`, { to: "empty" }),
    teacher: (options) => ask("/teachers", options, "PUT"),
  };
}

/** What the control API answers, in the words of lib/accounts. */
function madeAccount({ accounts: [{ accountId, alias, accountName, era, root, signInUrl }] }) {
  const signInPath = new URL(signInUrl).pathname;
  return { accountId, alias, name: accountName, era, rootEmail: root.email, rootPassword: root.password, signInPath };
}
