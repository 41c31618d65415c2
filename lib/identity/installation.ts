import { randomBytes } from "node:crypto";
import { reader } from "@/lib/db/pool";
import { processState } from "@/lib/db/process-state";

const known = processState("installation", () => ({ id: undefined as string | undefined }));

/**
 * The id of this installation: eight hexadecimal digits, made at the first need and kept in the database. Names of
 * cookies include it, so that two installations on one host do not take each other's.
 */
export async function installationId(): Promise<string> {
  known.id ??= await readOrMake();
  return known.id;
}

async function readOrMake() {
  const read = () => reader.query<{ value: string }>("SELECT value FROM installation WHERE key = 'id'");
  const present = (await read())[0];
  if (present) return present.value;
  await reader.query("INSERT INTO installation (key, value) VALUES ('id', $1) ON CONFLICT (key) DO NOTHING", [
    randomBytes(4).toString("hex"),
  ]);
  const made = (await read())[0];
  if (!made) throw new Error("The installation has no id.");
  return made.value;
}
