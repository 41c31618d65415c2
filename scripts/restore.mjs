/** `npm run restore -- <file>`: brings back what `npm run backup` kept. What was there is moved aside, not deleted. */
import "./node-version.mjs";

const { endWith, Sentence } = await import("./sentence.mjs");
const { readBackup } = await import("./archive.mjs");
const { dataFolder } = await import("./data-folder.mjs");
const path = await import("node:path");

try {
  if (!process.argv[2]) throw new Sentence("Say which file: npm run restore -- <file that npm run backup wrote>");
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]);
  const folder = dataFolder();
  const { madeAt, movedTo } = await readBackup(file, folder);
  console.log(`${folder} is as it was on ${madeAt}.${movedTo ? ` What was there is in ${movedTo}.` : ""}`);
} catch (error) {
  endWith(error);
}
