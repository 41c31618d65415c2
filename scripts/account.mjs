/**
 * `npm run account -- [--era 2020|current] [--email …] [--password …] [--id …] [--name …] [--alias …]`: makes another
 * account, while the server runs or not.
 */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { parseArgs } = await import("node:util");
const { withAccounts } = await import("./accounts.mjs");

const text = { type: "string" };
try {
  const { values } = parseArgs({
    options: { era: text, email: text, password: text, id: text, name: text, alias: text, json: { type: "boolean" } },
  });
  const { json, ...options } = values;
  await withAccounts(async (accounts, consoleUrl) => {
    const made = await accounts.provision(options);
    const signInUrl = consoleUrl + made.signInPath;
    if (json) return console.log(JSON.stringify({ ...made, signInUrl }));
    console.log(`Account ${made.accountId}, ${made.era === "2020" ? "with the console of 2020" : "with today's console"}.
  Users sign in at   ${signInUrl}
  Root user          ${made.rootEmail}
  Password           ${made.rootPassword}`);
  });
} catch (error) {
  endWith(error.code?.startsWith("ERR_PARSE_ARGS") ? new Sentence(error.message) : error);
}
