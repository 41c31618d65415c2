/**
 * Stamps accounts out of a template: the template's rows with every id, ARN, secret and time made the new account's own,
 * put into the tables by one message. Which ids an account gets follows from its seed; secrets do not.
 * What is rewritten and why: docs/decisions/0005-snapshots-and-clones.md.
 */
import { createHash, randomBytes } from "node:crypto";
import { accessKeyId, type IdPrefix, uniqueId } from "@/lib/aws/unique-id";
import { pool } from "@/lib/db/pool";
import { forgetAccount } from "@/lib/db/revisions";
import { sealSeed } from "@/lib/identity/mfa-devices";
import { seal } from "@/lib/identity/seal";
import { type AccountRows, insertAccount, insertRows, replaceRows } from "./account-rows";
import { renewLarchKeys } from "./larch-rows";
import { type ObjectBodies, putBodies } from "./object-bodies";
import { preparedPassword } from "./prepared-passwords";
import { newAccountId } from "./provision";
import { AccountRefused } from "./refusal";

/** A start state: the rows of its accounts, and what it tells of itself, as they were when it was built. */
export interface AccountTemplate {
  /** By the name under which labs know the account. */
  accounts: Record<string, AccountRows>;
  facts: Record<string, string>;
  /** Of the objects of its buckets. */
  bodies: ObjectBodies;
  /** The moment that it was built for, ISO 8601: times are told from there. */
  builtAt: string;
}

export interface StampOptions {
  /** Ids follow from it. */
  seed: string;
  /** The accounts' time: times in the past are as long ago as they were in the template. */
  at: Date;
  era: "2020" | "current";
  /** Accounts that exist already and are put back to the start; by the names of the template. */
  into?: Readonly<Record<string, string>>;
  /** Ids of accounts to be made. */
  ids?: Readonly<Record<string, string>>;
  /** What a new account remembers: the id of the token that it is made by, and what it is put back to. */
  provenance?: Provenance;
}

export interface Provenance {
  madeBy: string | null;
  origin: object;
}

export interface StampedAccount {
  accountId: string;
  /** As the account's page shows it. */
  accountName: string;
  alias: string | null;
  rootEmail: string;
  /** Null where the account existed: its root user's password stays. */
  rootPassword: string | null;
  /** Of every user, and of every person of Larch IdP, who has one. */
  userPassword: string;
  signInPath: string;
  users: { userName: string; hasPassword: boolean }[];
  /** Authenticator apps: what is in the learner's telephone. `userName` null: root. */
  devices: { userName: string | null; serialNumber: string; seed: string }[];
  keys: { userName: string | null; accessKeyId: string; secretAccessKey: string }[];
}

export interface Stamped {
  accounts: Record<string, StampedAccount>;
  facts: Record<string, string>;
}

/** Throws AccountRefused where an account to be put back does not exist, or an id is taken. */
export async function stamp(template: AccountTemplate, options: StampOptions): Promise<Stamped> {
  const names = Object.keys(template.accounts);
  const ids = new Map(names.map((name) => [name, options.into?.[name] ?? options.ids?.[name] ?? newAccountId()]));
  const rewritten = rewrite(template, ids, options);
  await renewLarchKeys(rewritten.accounts, options.at);
  const statements: string[] = [];
  const made = new Map<string, StampedAccount>();
  for (const name of names) {
    const rows = rewritten.accounts[name];
    const accountId = ids.get(name);
    if (!rows || accountId === undefined) continue;
    const existing = options.into?.[name] !== undefined;
    made.set(name, await withSecrets(rows, accountId, existing));
    Object.assign(rows.account, { era: options.era, clock_offset: options.at.getTime() - Date.now(), revision: 0 });
    if (Math.abs(Number(rows.account.clock_offset)) < 60_000) rows.account.clock_offset = 0;
    const { madeBy, origin } = options.provenance ?? { madeBy: null, origin: null };
    Object.assign(rows.account, { made_by: madeBy, origin, explain: true, paused: null });
    if (existing) statements.push(...(await replaceRows(rows, { events: true })));
    else statements.push(insertAccount(rows.account), ...(await insertRows(rows)));
  }
  await pool()
    .query(statements.join(";\n"))
    .catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "23505")
        throw new AccountRefused("An account has this id, alias, e-mail address or bucket already.");
      // Rows without their account's.
      if (code === "23503") throw new AccountRefused(`There is no account ${[...ids.values()].join(" or ")}.`);
      throw error;
    });
  for (const [name, accountId] of ids) {
    forgetAccount(accountId);
    const rows = rewritten.accounts[name];
    if (rows) await putBodies(accountId, rows, template.bodies, options.into?.[name] !== undefined);
  }
  return { accounts: Object.fromEntries(made), facts: rewritten.facts };
}

/** Ids and times. One text, so that accounts of one template go on to point at each other. */
function rewrite(
  template: AccountTemplate,
  ids: ReadonlyMap<string, string>,
  { seed, at }: StampOptions,
): AccountTemplate {
  const before = new Map([...ids].map(([name, id]) => [String(template.accounts[name]?.account.id), id]));
  const shift = at.getTime() - Date.parse(template.builtAt);
  const given = new Map<string, string>();
  /** The same old id becomes the same new one; which one depends on where in the template it first stands. */
  const anew = (old: string, make: (random: (bytes: number) => Uint8Array) => string) => {
    const known = given.get(old) ?? make(numbered(seed, [...ids.values()].join(), given.size));
    given.set(old, known);
    return known;
  };
  const accountPattern = new RegExp(`(?<!\\d)(?:${[...before.keys()].join("|")})(?!\\d)`, "g");
  const text = JSON.stringify({ ...template, accounts: inOrder(template.accounts), bodies: {} })
    // Access keys first: they are told apart by the account that they tell.
    .replace(/\b(AKIA|ASIA)[A-Z2-7]{16}\b/g, (old, prefix: "AKIA" | "ASIA") =>
      anew(old, (random) => accessKeyId(prefix, accountOf(old, before), random)),
    )
    .replace(/\b(AIDA|AGPA|AROA|ANPA|AIPA|ASCA|APKA|ACCA|ANVA|SAMLSP|SAMLPK)[A-Z2-7]{17}\b/g, (old, prefix: IdPrefix) =>
      anew(old, (random) => uniqueId(prefix, random)),
    )
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, (old) =>
      anew(old, (random) => uuidOf(random(16))),
    )
    .replace(accountPattern, (old) => before.get(old) ?? old)
    .replace(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)"/g, (quoted) => shifted(quoted, shift));
  return JSON.parse(text) as AccountTemplate; // what was made of the text of one
}

/** Tables by name, the trail last and by time: reads are recorded shortly after, so no build has it in the same order. */
function inOrder(accounts: AccountTemplate["accounts"]): AccountTemplate["accounts"] {
  const ordered = Object.entries(accounts).map(
    ([
      name,
      {
        account,
        tables: { event = [], ...tables },
      },
    ]) => {
      const events = event.toSorted((a, b) => compare(`${a.at} ${a.name}`, `${b.at} ${b.name}`));
      const sorted = Object.entries(tables).toSorted(([a], [b]) => compare(a, b));
      return [name, { account, tables: { ...Object.fromEntries(sorted), event: events } }] as const;
    },
  );
  return Object.fromEntries(ordered);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Which of the new accounts a key of an old one belongs to. */
function accountOf(oldKey: string, before: ReadonlyMap<string, string>): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...oldKey.slice(4)].reduce((sum, letter) => (sum << 5n) | BigInt(letters.indexOf(letter)), 0n);
  const old = ((bits >> 39n) & ((1n << 40n) - 1n)).toString().padStart(12, "0");
  return before.get(old) ?? [...before.values()][0] ?? old;
}

/** Bytes that follow from a seed and a number. */
const numbered = (seed: string, accounts: string, number: number) => (bytes: number) =>
  createHash("sha512").update(`${seed}|${accounts}|${number}`).digest().subarray(0, bytes);

const uuidOf = (bytes: Uint8Array) => {
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Of records the trail tells whole seconds. */
function shifted(quoted: string, shift: number) {
  const iso = new Date(Date.parse(quoted.slice(1, -1)) + shift).toISOString();
  return quoted.includes(".") || !quoted.endsWith('Z"') ? `"${iso}"` : `"${iso.slice(0, 19)}Z"`;
}

/** New secrets in the place of the template's, sealed for this account; e-mail and passwords of its own. */
async function withSecrets(rows: AccountRows, accountId: string, existing: boolean): Promise<StampedAccount> {
  const users = new Map((rows.tables.iam_user ?? []).map((user) => [String(user.id), String(user.name)]));
  const ofUser = (id: unknown) => (id === null ? null : (users.get(String(id)) ?? null));
  const root = existing ? null : await preparedPassword();
  const user = await preparedPassword();
  const rootEmail = `root@${accountId}.example`;
  const alias = aliasOf(rows.account, accountId);
  Object.assign(rows.account, { root_email: rootEmail, root_email_key: rootEmail, alias });
  if (root) rows.account.root_password_hash = root.hash;
  for (const profile of rows.tables.iam_login_profile ?? []) profile.password_hash = user.hash;
  delete rows.tables.iam_password_history;
  for (const person of rows.tables.larch_person ?? [])
    if (person.password_hash !== null) person.password_hash = user.hash;
  const withPassword = new Set((rows.tables.iam_login_profile ?? []).map((profile) => profile.user_id));
  const keys = (rows.tables.access_key ?? []).map((key) => {
    const secretAccessKey = randomBytes(30).toString("base64");
    const id = String(key.id);
    key.sealed_secret = `\\x${seal(secretAccessKey, `${accountId}|${id}`).toString("hex")}`;
    return { userName: ofUser(key.user_id), accessKeyId: id, secretAccessKey };
  });
  // Security keys hold no secret of ours.
  const withSeed = (rows.tables.mfa_device ?? []).filter((device) => device.sealed_seed !== null);
  const devices = withSeed.map((device) => {
    const seed = base32(randomBytes(40));
    const serialNumber = String(device.serial_number);
    device.sealed_seed = `\\x${sealSeed(accountId, serialNumber, seed).toString("hex")}`;
    Object.assign(device, { last_step: null, used_steps: [], drift: 0 });
    return { userName: ofUser(device.user_id), serialNumber, seed };
  });
  return {
    accountId,
    accountName: String(rows.account.name),
    alias,
    rootEmail,
    rootPassword: root?.password ?? null,
    userPassword: user.password,
    signInPath: `/signin/${accountId}/console`,
    users: [...users].map(([id, userName]) => ({ userName, hasPassword: withPassword.has(id) })),
    devices,
    keys,
  };
}

/** Unique over the server: a template's alias gets the account's last digits. */
const aliasOf = ({ alias }: Record<string, unknown>, accountId: string) =>
  typeof alias === "string" ? `${alias}-${accountId.slice(-6)}` : null;

const base32 = (bytes: Uint8Array) =>
  [...bytes].map((byte) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[byte & 31] ?? "A").join("");
