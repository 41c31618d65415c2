import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * A hash over the names and contents of files: equal hashes mean equal sources, whatever their dates.
 * In: the root; paths below it, files or folders (one that is missing counts as missing); which files to leave out.
 */
export function contentHash(root, paths, leaveOut = () => false) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((one) => filesBelow(root, one)).filter((one) => !leaveOut(one))) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** The files at or below a path, in one order everywhere; with `/` on every system. */
function filesBelow(root, below) {
  const stat = statSync(path.join(root, below), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [below];
  return readdirSync(path.join(root, below))
    .sort()
    .flatMap((name) => filesBelow(root, `${below}/${name}`));
}
