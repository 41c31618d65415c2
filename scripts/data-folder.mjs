/**
 * The data folder: `.data/` or REHEARSAL_DATA_DIR.
 *   owner.json          who has the folder open, and how to reach it (readable by the owner only)
 *   pg/                 the embedded database
 *   master.key          seals secrets; nextauth.secret signs the console's cookies
 *   first-account.json  how to sign in for the first time
 *   objects/            bodies of S3's objects, by account and SHA-256; incoming/ those that are being received
 * One process at a time has it open: two on one embedded database would lose data without a word.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { Sentence } from "./sentence.mjs";

export const projectRoot = path.resolve(import.meta.dirname, "..");

const moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** How often an owner that is just stopping is asked again: fifteen seconds in all. */
const patienceAttempts = 60;

/** The data folder's absolute path; a relative REHEARSAL_DATA_DIR begins at the project. */
export const dataFolder = () => path.resolve(projectRoot, process.env.REHEARSAL_DATA_DIR || ".data");

/** What the owner of the folder told about itself, or undefined where nobody has it open. */
export async function findOwner(folder) {
  const owner = readOwner(folder);
  return owner && (await answers(owner)) ? owner : undefined;
}

/**
 * Takes the folder for this process, making it where there is none.
 * Out: `tell(facts)` adds to owner.json, `release()` gives the folder back.
 * Throws a Sentence where another living process has it; one that is stopping is waited for. One that was killed does
 * not count: its presence port is closed.
 */
export async function takeDataFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const presence = await showPresence();
  const file = path.join(folder, "owner.json");
  let facts = { pid: process.pid, id: presence.id, presencePort: presence.port };
  for (let attempts = 0; ; ) {
    try {
      writeFileSync(file, JSON.stringify(facts), { flag: "wx", mode: 0o600 });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw presence.close() && error;
    }
    const other = await ownerBeingWritten(folder);
    if (other && (await answers(other))) {
      if (other.stopping && attempts++ < patienceAttempts) {
        await moment(250);
        continue;
      }
      presence.close();
      throw new Sentence(
        `The data folder ${folder} is in use by process ${other.pid}. Stop that one, or set REHEARSAL_DATA_DIR to another folder.`,
      );
    }
    removeDead(file, other);
  }
  return {
    tell(more) {
      facts = { ...facts, ...more };
      writeWhole(file, JSON.stringify(facts, null, 2));
    },
    release() {
      if (readOwner(folder)?.id === presence.id) rmSync(file, { force: true });
      presence.close();
    },
  };
}

/** Replaces a file at once: whoever reads it sees the old text or the new one. Readable by the owner only. */
export function writeWhole(file, text) {
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

/** A secret of this installation: read from `name` in the folder, made at the first need. */
export function installationSecret(folder, name) {
  const file = path.join(folder, name);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const secret = randomBytes(32).toString("base64");
  writeWhole(file, secret);
  return secret;
}

/** Throws a Sentence where the folder's disk has fewer than `megabytes` free. */
export function needSpace(folder, megabytes, what) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < megabytes)
    throw new Sentence(`The disk of ${folder} is nearly full: ${what} needs ${megabytes} MB, ${free} MB are free.`);
}

/** A port of the loopback that tells who is there. The system closes it however the process ends. */
async function showPresence() {
  const id = randomBytes(16).toString("hex");
  const server = createServer((socket) => socket.on("error", () => {}).end(id));
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  server.unref();
  return { id, port: server.address().port, close: () => server.close() };
}

/** Does the process that wrote these facts still live? One that is too busy to speak does: its port is open. */
function answers({ id, presencePort }) {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect({ host: "127.0.0.1", port: presencePort });
    socket.setTimeout(15_000, () => resolve(true) || socket.destroy());
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("end", () => resolve(heard === id));
    socket.on("error", () => resolve(false));
  });
}

function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, "owner.json"), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** As readOwner, but waits for one that is just writing its first line. */
async function ownerBeingWritten(folder) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const owner = readOwner(folder);
    if (owner) return owner;
    await moment(50);
  }
  return undefined;
}

/** Takes a dead owner's file away; puts back what turns out to be a new owner's, written in between. */
function removeDead(file, dead) {
  const aside = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const text = readFileSync(aside, "utf8");
  if (dead === undefined || text.includes(dead.id)) rmSync(aside);
  else renameSync(aside, file);
}
