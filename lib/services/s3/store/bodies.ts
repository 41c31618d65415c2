/**
 * Bodies of objects: files of the data folder, `objects/<account>/<first two>/<SHA-256>`. The rows of s3_object and
 * of s3_multipart_part are the references; a file that none of an account's rows names is removed, under the lock of the account's changes, so
 * that no body goes while an object that has it is being put.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { readerOf } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";
import { changeAccount } from "@/lib/db/transaction";
import type { ReceivedBody } from "../body";
import type { ByteRange } from "../byte-range";
import { type ChecksumName, memberOf, summing } from "../checksums";

const folder = () => path.join(/* turbopackIgnore: true */ process.env.REHEARSAL_DATA_DIR ?? ".data", "objects");
const fileOf = (accountId: string, sha256: string) => path.join(folder(), accountId, sha256.slice(0, 2), sha256);

/** Removal waits so long, so that many deletions are one. */
const delay = 500;
const pending = processState("s3-bodies", () => new Map<string, NodeJS.Timeout>());

/** A stored body, whole or from `start` to `end` (both included). */
interface Piece {
  /** Whose it is. */
  owner: string;
  content: string;
  range?: ByteRange | undefined;
}

/** The bodies of one account. */
export const bodiesStore = (accountId: string) => ({
  /** Moves a received file to where it stays. In the transaction that stores the object's row. */
  async keep(file: string, sha256: string) {
    const kept = fileOf(accountId, sha256);
    await mkdir(path.dirname(kept), { recursive: true });
    // A change that is tried again finds the file where the first attempt put it.
    await rename(file, kept).catch(() => access(kept));
  },

  /** Takes over the body of an object of another account, or of this one. */
  async copyFrom(owner: string, sha256: string) {
    if (owner === accountId) return;
    const kept = fileOf(accountId, sha256);
    await mkdir(path.dirname(kept), { recursive: true });
    await copyFile(fileOf(owner, sha256), kept);
  },

  file: (sha256: string) => fileOf(accountId, sha256),

  /**
   * Puts bodies, or parts of them, one behind the other into a new file, which is the caller's to keep or to remove.
   * In: what to call it; the checksum to make of the whole.
   */
  async assemble(pieces: readonly Piece[], name: string, checksum: ChecksumName | undefined): Promise<ReceivedBody> {
    const file = path.join(folder(), "..", "incoming", name);
    await mkdir(path.dirname(file), { recursive: true });
    const sha256 = createHash("sha256");
    const md5 = createHash("md5");
    const sum = checksum && summing[checksum]();
    let size = 0;
    await pipeline(
      async function* () {
        for (const { owner, content, range } of pieces)
          for await (const bytes of createReadStream(fileOf(owner, content), range) as AsyncIterable<Buffer>) {
            size += bytes.length;
            sha256.update(bytes);
            md5.update(bytes);
            sum?.update(bytes);
            yield bytes;
          }
      },
      createWriteStream(file, { mode: 0o600 }),
    );
    const checksums = checksum && sum ? { [memberOf[checksum]]: sum.digest() } : {};
    return { file, size, sha256: sha256.digest("hex"), md5: md5.digest("hex"), checksums };
  },

  discard: (file: string) => rm(file, { force: true }),

  /** Removes, shortly after, what no object has any more. Safe to ask whatever becomes of the transaction. */
  sweepSoon() {
    if (pending.has(accountId)) return;
    const timer = setTimeout(() => {
      pending.delete(accountId);
      sweep(accountId).catch((error: Error) => console.error(`bodies of S3 were not removed: ${error.message}`));
    }, delay);
    pending.set(accountId, timer.unref());
  },
});

/** Removes at once what waits for its removal: tests that count queries want none of them later. */
export async function sweepWaiting(): Promise<void> {
  for (const [accountId, timer] of [...pending]) {
    clearTimeout(timer);
    pending.delete(accountId);
    await sweep(accountId);
  }
}

/** Removes every body of an account that none of its objects and of the parts of its uploads has. */
export async function sweep(accountId: string): Promise<void> {
  const files = await filesOf(accountId);
  if (files.length === 0) return;
  const remove = async (known: readonly { content: string }[]) => {
    const named = new Set(known.map(({ content }) => content));
    for (const sha256 of files.filter((file) => !named.has(file))) await rm(fileOf(accountId, sha256), { force: true });
  };
  const contents = `SELECT content FROM s3_object WHERE account_id = $1 AND content = ANY($2::text[])
    UNION SELECT content FROM s3_multipart_part WHERE account_id = $1 AND content = ANY($2::text[])`;
  const accounts = await readerOf(accountId).query("SELECT 1 FROM account WHERE id = $1", [accountId]);
  // With the account its objects went too.
  if (accounts.length === 0) return remove([]);
  const named = await readerOf(accountId).query<{ content: string }>(contents, [accountId, files]);
  if (named.length === files.length) return;
  await changeAccount(
    { accountId },
    async (sql) => remove(await sql.query<{ content: string }>(contents, [accountId, files])),
    () => [],
    async () => [],
  );
}

async function filesOf(accountId: string): Promise<string[]> {
  const names = await readdir(path.join(folder(), accountId), { recursive: true }).catch(() => []);
  return names.map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name));
}
