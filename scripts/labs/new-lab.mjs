import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Sentence } from "../sentence.mjs";

/** What a new lab begins as. */
export const template = path.join(import.meta.dirname, "new-lab.yaml");

/**
 * Makes the file of a new lab: a small one that holds, with every part explained. In: the lab's id; the project's folder.
 * Out: the file's path within it. Throws a Sentence for an id that is none, or that is taken.
 */
export function newLab(id, root) {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new Sentence(`An id is of a-z, 0-9 and hyphens, not "${id}".`);
  const file = path.join("lib/labs/definitions", `${id}.yaml`);
  if (existsSync(path.join(root, file))) throw new Sentence(`There is a lab ${id} already: ${file}`);
  writeFileSync(path.join(root, file), readFileSync(template, "utf8").replace(/^id: .*$/m, `id: ${id}`));
  return file;
}
