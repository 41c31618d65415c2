/**
 * `npm run backup -- [file]`: the data folder's content in one archive, while the server runs or not.
 * The database on a server of DATABASE_URL is not part of it: that has its own tools.
 */
import "./node-version.mjs";

const { endWith } = await import("./sentence.mjs");
const { writeBackup } = await import("./archive.mjs");
const { dataFolder } = await import("./data-folder.mjs");
const path = await import("node:path");

try {
  const name = `rehearsal-backup-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.tar.gz`;
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? name);
  await writeBackup(dataFolder(), file);
  console.log(`Wrote ${file}. It holds the master key and the first password: keep it to yourself.`);
  if (process.env.DATABASE_URL) console.log("The database of DATABASE_URL is not in it: use pg_dump for that.");
} catch (error) {
  endWith(error);
}
