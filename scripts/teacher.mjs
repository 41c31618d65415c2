/**
 * `npm run teacher -- <name> [--password …]`: makes a teacher's account for the classroom, or gives it a new password,
 * while the server runs or not. How a class is run: docs/how-to/run-a-class.md.
 */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { parseArgs } = await import("node:util");
const { withAccounts } = await import("./accounts.mjs");

try {
  const { values, positionals } = parseArgs({
    options: { password: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const name = positionals.join(" ");
  if (!name) throw new Sentence('Say who: npm run teacher -- "Ms Larch" [--password …]');
  const { password: chosen, json } = values;
  await withAccounts(async (accounts, consoleUrl) => {
    const made = await accounts.teacher({ name, ...(chosen === undefined ? {} : { password: chosen }) });
    const signInUrl = `${consoleUrl}/classroom`;
    if (json) return console.log(JSON.stringify({ ...made, signInUrl }));
    console.log(`${made.made ? "Teacher" : "New password for the teacher"} ${made.name}.
  Sign in at   ${signInUrl}
  Password     ${made.password}`);
  });
} catch (error) {
  endWith(error.code?.startsWith("ERR_PARSE_ARGS") ? new Sentence(error.message) : error);
}
