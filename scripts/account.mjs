/** `npm run account -- --help` says what it takes: makes another account, while the server runs or not. */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { parseArgs } = await import("node:util");
const { withAccounts } = await import("./accounts.mjs");

const usage = `npm run account -- [--era current|2020] [--name …] [--alias …] [--id …] [--email …] [--password …] [--json]
Makes another account. Without options it has today's console, and everything else is made up.`;
const text = { type: "string" };
const flag = { type: "boolean" };
const known = { era: text, email: text, password: text, id: text, name: text, alias: text, json: flag, help: flag };

try {
  const { json, help, ...options } = parseArgs({ options: known }).values;
  if (help) {
    console.log(usage);
    process.exit(0);
  }
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
  endWith(error.code?.startsWith("ERR_PARSE_ARGS") ? new Sentence(`${error.message}\n${usage}`) : error);
}
