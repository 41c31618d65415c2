/** The labs that the server knows, by id. That they are right is proved before they are served (npm run lab -- check). */
import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { type Lab, labSchema } from "@/lib/labs/definition";

const known = new Map<string, Promise<Lab>>();

/** Undefined where there is no such lab. */
export async function labOf(id: string): Promise<Lab | undefined> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return undefined;
  const reading = known.get(id) ?? read(id);
  known.set(id, reading);
  try {
    return await reading;
  } catch (error) {
    known.delete(id);
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

const read = async (id: string) =>
  labSchema.parse(
    parse(
      await readFile(
        path.join(/* turbopackIgnore: true */ process.cwd(), "lib/labs/definitions", `${id}.yaml`),
        "utf8",
      ),
      { version: "1.2" },
    ),
  );

/** All labs, in the order of their files' names. */
export async function allLabs(): Promise<Lab[]> {
  const files = await readdir(path.join(/* turbopackIgnore: true */ process.cwd(), "lib/labs/definitions"));
  const ids = files.filter((name) => name.endsWith(".yaml")).map((name) => name.slice(0, -".yaml".length));
  const labs = await Promise.all(ids.toSorted().map(labOf));
  return labs.flatMap((lab) => lab ?? []);
}
