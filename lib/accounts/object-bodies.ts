/** The bodies of the objects in a template: they are files, and each account has its own. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { bodiesStore } from "@/lib/services/s3/store/bodies";
import type { AccountRows } from "./account-rows";

/** By SHA-256, in base64: start states have small objects only. */
export type ObjectBodies = Record<string, string>;

const contentsOf = ({ tables }: AccountRows) => [
  ...new Set((tables.s3_object ?? []).map(({ content }) => content).filter((content) => typeof content === "string")),
];

/** Reads the bodies of an account's objects. */
export async function readBodies(accountId: string, rows: AccountRows): Promise<ObjectBodies> {
  const { file } = bodiesStore(accountId);
  const read = contentsOf(rows).map(async (content) => [content, await readFile(file(content), "base64")] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Puts them where the account's objects look for them. Of one that existed what no object has any more goes. */
export async function putBodies(
  accountId: string,
  rows: AccountRows,
  bodies: ObjectBodies,
  existed: boolean,
): Promise<void> {
  const store = bodiesStore(accountId);
  await Promise.all(
    contentsOf(rows).map(async (content) => {
      const body = bodies[content];
      if (body === undefined) throw new Error(`The template has no body ${content}.`);
      const file = path.join(
        /* turbopackIgnore: true */ process.env.REHEARSAL_DATA_DIR ?? ".data",
        "incoming",
        randomUUID(),
      );
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body, { encoding: "base64", mode: 0o600 });
      await store.keep(file, content);
    }),
  );
  if (existed) store.sweepSoon();
}
