/**
 * Vitest's global set-up: one migrated database and one data folder for the whole run. Every test makes accounts of its
 * own in it. DATABASE_URL_TEST puts the database on that server.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

export default async function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-test-"));
  writeFileSync(path.join(folder, "master.key"), randomBytes(32).toString("base64"), { mode: 0o600 });
  const script = path.resolve(import.meta.dirname, "../../scripts/test/database.mjs");
  const database = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => database.once("exit", () => resolve()));
  const url = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: database.stdout }).once("line", resolve)),
    ended.then(() => {
      throw new Error("The tests' database did not start.");
    }),
  ]);
  process.env.DATABASE_URL = url;
  process.env.REHEARSAL_DATA_DIR = folder;

  return async () => {
    database.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
