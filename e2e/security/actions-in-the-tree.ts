/** The server actions: as the sources export them, as the build knows them, and called as Next's client calls them. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { server } from "../fixtures/server";

const root = path.join(import.meta.dirname, "../..");

/** A server action of the build. */
export interface BuiltAction {
  /** `app/(console)/iam/users/actions.ts#deleteUsers` */
  key: string;
  /** What a request names it by. */
  id: string;
  /** The routes of the pages that bring it along: `/iam/users`. */
  routes: string[];
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** Next's manifest of the build that is being tested: scripts/test.mjs says where it is. */
export function builtActions(): BuiltAction[] {
  const file = path.join(root, process.env.REHEARSAL_DIST_DIR || ".next", "server/server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    key: `${filename}#${exportedName}`,
    id,
    routes: Object.keys(workers).map(routeOf),
  }));
}

/** `app/(console)/iam/users/page` → `/iam/users` */
const routeOf = (worker: string) =>
  worker
    .replace(/^app/, "")
    .replace(/\/\([^/]+\)/g, "")
    .replace(/\/page$/, "");

/** What the files that begin with "use server" export, and files that say "use server" anywhere else. */
export function exportedActions(): { keys: string[]; hidden: string[] } {
  const keys: string[] = [];
  const hidden: string[] = [];
  for (const folder of ["app", "components", "lib"]) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name) || /(^|[/\\])generated[/\\]/.test(name)) continue;
      const file = `${folder}/${name.split(path.sep).join("/")}`;
      const source = readFileSync(path.join(root, file), "utf8");
      const directives = source.match(/^\s*["']use server["'];?$/gm) ?? [];
      if (directives.length === 0) continue;
      if (directives.length > 1 || !/^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*["']use server["']/.test(source)) hidden.push(file);
      for (const [, exported] of source.matchAll(/^export\s+(?:async\s+function|function|const|let)\s+(\w+)/gm))
        keys.push(`${file}#${exported}`);
    }
  }
  return { keys: keys.sort(), hidden };
}

// React's own writer of what a client sends; Next compiles it in and exports no types for it.
const { encodeReply }: { encodeReply: (args: unknown[]) => Promise<string | FormData> } = createRequire(
  import.meta.url,
)("next/dist/compiled/react-server-dom-turbopack/client.node");

export interface ActionAnswer {
  status: number;
  /** Where the action leads to, where it redirects. */
  redirect: string | null;
  /** Everything that was answered: headers and body. */
  text: string;
  setCookie: string[];
}

/**
 * Calls an action at a page's address as Next's client does.
 * In: who (the cookie's header, or nobody); `origin`, which is the console's own unless said.
 */
export async function callAction(
  id: string,
  address: string,
  args: unknown[],
  { cookie, origin = server.url }: { cookie?: string | undefined; origin?: string | undefined } = {},
): Promise<ActionAnswer> {
  const response = await fetch(new URL(address, server.url), {
    method: "POST",
    redirect: "manual",
    headers: { accept: "text/x-component", "next-action": id, origin, ...(cookie ? { cookie } : {}) },
    body: await encodeReply(args),
  });
  const text = `${JSON.stringify([...response.headers])}\n${await response.text()}`;
  return {
    status: response.status,
    redirect: response.headers.get("x-action-redirect") ?? response.headers.get("location"),
    text,
    setCookie: response.headers.getSetCookie(),
  };
}
