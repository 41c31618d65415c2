/** What the launcher says when everything runs. */
import { verify } from "@node-rs/argon2";
import pg from "pg";
import qrcode from "qrcode";

export async function greet({ account, settings, places, databaseUrl, started }) {
  const lines = [
    ["Console", places.consoleUrl],
    ...(account
      ? await accountLines(account, databaseUrl)
      : [["Accounts", "made elsewhere; npm run account makes another"]]),
    ["AWS clients", `export AWS_ENDPOINT_URL=${places.awsUrl}`],
  ];
  const class_ = places.networkUrl
    ? [
        ["In the network", places.networkUrl],
        ...(account ? [["", places.networkUrl + account.signInPath]] : []),
        ["", `export AWS_ENDPOINT_URL=${places.networkAwsUrl}`],
      ]
    : [];
  console.log(
    `\nRehearsal is ready after ${((Date.now() - started) / 1000).toFixed(1)} s.\n\n${table([...lines, ...class_])}\n`,
  );
  if (places.networkUrl)
    console.log(
      await qrcode.toString(places.networkUrl + (account?.signInPath ?? ""), { type: "terminal", small: true }),
    );
  else if (settings.host !== "localhost") console.log(`Listening on ${settings.host}.\n`);
  console.log("Ctrl+C stops it; everything is kept.");
}

async function accountLines(account, databaseUrl) {
  const today = await rootToday(account.accountId, databaseUrl);
  if (!today) return [["First account", `${account.accountId}, which is no longer in the database`]];
  const asMade = await verify(today.hash, account.rootPassword).catch(() => false);
  return [
    ["Account id", `${account.accountId} (${account.era === "2020" ? "the console of 2020" : "today's console"})`],
    ["Users sign in at", account.signInUrl],
    ["Root user", today.email],
    ["Password", asMade ? account.rootPassword : "changed since the first start"],
  ];
}

async function rootToday(accountId, databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await client.query(
      "SELECT root_email AS email, root_password_hash AS hash FROM account WHERE id = $1",
      [accountId],
    );
    return found.rows[0];
  } finally {
    await client.end();
  }
}

function table(lines) {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `  ${name.padEnd(width)}   ${value}`).join("\n");
}
