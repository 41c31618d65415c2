import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { targetRegistry } from "@/components/targets";
import type { Lab } from "@/lib/labs/definition";
import { faultLine, readLab } from "@/lib/labs/read-lab";

const folder = "lib/labs/definitions";
const root = path.resolve(import.meta.dirname, "../..");

/** The labs there are, by the name of their file: `l04-first-administrator-2020`. */
export function labFiles(): { id: string; path: string }[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ id: name.slice(0, -".yaml".length), path: path.join(folder, name) }));
}

/** Reads one, by its path below the project's root. Out: the lab, or what is wrong with it, line by line. */
export function readLabFile(file: string): { lab: Lab; faults: string[] } | { lab: undefined; faults: string[] } {
  const targets = new Set(targetRegistry.keys());
  const { lab, faults } = readLab(readFileSync(path.join(root, file), "utf8"), { file, targets });
  if (!lab) return { lab: undefined, faults: faults.map(faultLine) };
  const id = path.basename(file, ".yaml");
  return lab.id === id
    ? { lab, faults: [] }
    : { lab: undefined, faults: [`${file}:1:1: The id is "${lab.id}", and the file is called ${id}.`] };
}
