/** A failure that a person can do something about: its message is all that is shown, without a stack. */
export class Sentence extends Error {
  name = "Sentence";
}

/** Ends the process: with the sentence where there is one, with the whole error where it is a bug. */
export function endWith(error) {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}

/** What to tell about an error, or undefined where it is a bug. */
export function sentenceOf(error) {
  if (error instanceof Sentence) return error.message;
  const where = error?.path ? ` (${error.path})` : "";
  if (error?.code === "ENOSPC") return `The disk is full${where}. Make room and start again.`;
  if (error?.code === "EACCES" || error?.code === "EPERM" || error?.code === "EROFS")
    return `No permission to write${where}. Choose another data folder with REHEARSAL_DATA_DIR, or change its rights.`;
  if (error?.code === "ECONNREFUSED" && error.port !== undefined)
    return `Nothing answers at ${error.address}:${error.port}: is the Postgres server of DATABASE_URL running?`;
  return undefined;
}
