/** Where bodies of objects wait until their operation keeps them. */
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

export const incomingFolder = () =>
  path.join(/* turbopackIgnore: true */ process.env.REHEARSAL_DATA_DIR ?? ".data", "incoming");

/** No request lasts so long, so a file that nobody wrote to since then is nobody's. In milliseconds. */
export const longestUpload = 60_000;

/** Removes what interrupted uploads left. In: the machine's time. */
export async function removeLeftovers(now: number): Promise<void> {
  const names = await readdir(incomingFolder()).catch(() => []);
  for (const name of names) {
    const file = path.join(incomingFolder(), name);
    const written = await stat(file).catch(() => undefined); // another process may have removed it
    if (written && now - written.mtimeMs > longestUpload) await rm(file, { force: true });
  }
}
