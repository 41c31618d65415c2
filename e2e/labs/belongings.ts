/** What a person has at hand while playing: files that were saved, what stands in them, and an authenticator app. */
import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import papaparse from "papaparse";
import { codeAt } from "@/lib/identity/totp";
import type { Keys } from "../fixtures/account";
import { control } from "../fixtures/server";

export interface SavedFile {
  name: string;
  path: string;
  /** Of a table, without its head. */
  rows: number;
}

export class Belongings {
  readonly files = new Map<string, SavedFile>();
  /** Passwords by user name, of files that the console gave. */
  readonly passwords = new Map<string, string>();
  /** Access keys by user name, of such files too. */
  readonly keys = new Map<string, Keys>();
  #seeds = new Map<string, string>();

  /** Reads a file that the browser saved. */
  async keep(download: Download): Promise<SavedFile> {
    const [name, path] = [download.suggestedFilename(), await download.path()];
    const table = { header: true, skipEmptyLines: true } as const;
    const lines = papaparse.parse<Record<string, string>>(await readFile(path, "utf8"), table).data;
    for (const line of lines) {
      const told = (column: string) => line[column] ?? "";
      const [userName, password, accessKeyId] = [told("User name"), told("Password"), told("Access key ID")];
      if (userName && password) this.passwords.set(userName, password);
      const owner = userName || name.replace(/_accessKeys\.csv$/, "");
      if (accessKeyId) this.keys.set(owner, { accessKeyId, secretAccessKey: told("Secret access key") });
    }
    const file = { name, path, rows: lines.length };
    this.files.set(name, file);
    return file;
  }

  /** The app knows a device from now on, by its name or its owner's: `root`, `Ben`. */
  addDevice(name: string, seed: string) {
    this.#seeds.set(name, seed);
  }

  hasDevice(name: string): boolean {
    return this.#seeds.has(name);
  }

  /** The code that a device shows, `steps` times 30 seconds from now by the account's clock. */
  async code(name: string, accountId: string, steps = 0): Promise<string> {
    return this.#codeAfter(name, accountId, 0, steps);
  }

  /** A code that was not used yet: the account's clock goes on by one step first. */
  async freshCode(name: string, accountId: string): Promise<string> {
    return this.#codeAfter(name, accountId, 30_000, 0);
  }

  async #codeAfter(name: string, accountId: string, advanceMs: number, steps: number) {
    const seed = this.#seeds.get(name);
    if (seed === undefined) throw new Error(`The authenticator app has no device of ${name}.`);
    const { clockOffsetMs } = await control<{ clockOffsetMs: number }>("PUT", `/accounts/${accountId}/clock`, {
      advance: advanceMs,
    });
    return codeAt(seed, new Date(Date.now() + clockOffsetMs + steps * 30_000));
  }
}
