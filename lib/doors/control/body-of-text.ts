import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ReceivedBody } from "@/lib/services/s3/body";

/** A text as the body of an object, in a file of its own, as a door hands it over: who puts the object keeps or loses it. */
export async function bodyOfText(text: string): Promise<ReceivedBody> {
  const file = path.join(
    /* turbopackIgnore: true */ process.env.REHEARSAL_DATA_DIR ?? ".data",
    "incoming",
    randomUUID(),
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { mode: 0o600 });
  const sum = (algorithm: string) => createHash(algorithm).update(text).digest("hex");
  return { file, size: Buffer.byteLength(text), sha256: sum("sha256"), md5: sum("md5"), checksums: {} };
}
