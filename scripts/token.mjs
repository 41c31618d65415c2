/**
 * `npm run token -- --name "Class 7b" [--days 30]`: makes a token of the control API; `--list` tells those there are,
 * `--end <id>` ends one. The server must run. What a token may do: docs/how-to/drive-labs-from-outside.md.
 */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { parseArgs } = await import("node:util");
const { dataFolder, findOwner } = await import("./data-folder.mjs");

const text = { type: "string" };
try {
  const { values } = parseArgs({ options: { name: text, days: text, end: text, list: { type: "boolean" } } });
  const owner = await findOwner(dataFolder());
  if (!owner?.ready) throw new Sentence("The server does not run. Start it first: npm start");
  if (values.list) await list(owner);
  else if (values.end) await end(owner, values.end);
  else await make(owner, values);
} catch (error) {
  endWith(error.code?.startsWith("ERR_PARSE_ARGS") ? new Sentence(error.message) : error);
}

async function make(owner, { name, days }) {
  if (!name) throw new Sentence('Say for what: npm run token -- --name "Class 7b" [--days 30]');
  const made = await ask(owner, "POST", "/tokens", { name, ...(days === undefined ? {} : { days: Number(days) }) });
  console.log(`${made.token}

For ${made.name}, until ${made.expiresAt.slice(0, 10)}, at ${owner.controlUrl}. It is shown only here.
To end it:  npm run token -- --end ${made.id}`);
}

async function list(owner) {
  const { tokens } = await ask(owner, "GET", "/tokens");
  if (tokens.length === 0) console.log("There are no tokens.");
  for (const { id, name, expiresAt, accounts } of tokens)
    console.log(`${id}  until ${expiresAt.slice(0, 10)}  ${String(accounts).padStart(3)} accounts  ${name}`);
}

async function end(owner, id) {
  await ask(owner, "DELETE", `/tokens/${encodeURIComponent(id)}`);
  console.log("The token opens nothing any more. Its accounts stay.");
}

async function ask(owner, method, path, body) {
  const response = await fetch(owner.controlUrl + path, {
    method,
    headers: { authorization: `Bearer ${owner.controlToken}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (response.status === 204) return undefined;
  const answer = await response.json();
  if (!response.ok) throw new Sentence(answer.message);
  return answer;
}
