import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { needSpace, projectRoot } from "./data-folder.mjs";
import { step } from "./progress.mjs";
import { endTogether } from "./run-process.mjs";
import { Sentence } from "./sentence.mjs";

const megabytesOfPackages = 1300;

/** Installs the packages of package-lock.json where they are missing or others. Throws a Sentence where npm cannot. */
export async function ensureInstalled() {
  if (isInstalled(projectRoot)) return;
  needSpace(projectRoot, megabytesOfPackages, "installing the packages");
  await step("Installing packages (once; a minute or two)", async () => {
    const code = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (code !== 0) throw new Sentence("The packages could not be installed: see npm's message above.");
  });
}

/** Does node_modules hold what the lock asks for? npm keeps its own account of it; optional packages may be absent. */
export function isInstalled(root) {
  const installed = readLock(path.join(root, "node_modules/.package-lock.json"));
  const wanted = readLock(path.join(root, "package-lock.json"));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([where, { version, optional, devOptional }]) =>
      where === "" || installed[where]?.version === version || (!installed[where] && (optional || devOptional)),
  );
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined; // missing or half written: install
  }
}

function npm(args) {
  // Run by npm, we know which npm; else the one on the path (a .cmd on Windows, which only a shell can start).
  const own = process.env.npm_execpath;
  const child = own?.endsWith(".js")
    ? spawn(process.execPath, [own, ...args], { cwd: projectRoot, stdio: ["ignore", "inherit", "inherit"] })
    : spawn("npm", args, {
        cwd: projectRoot,
        stdio: ["ignore", "inherit", "inherit"],
        shell: process.platform === "win32",
      });
  endTogether(child);
  return new Promise((resolve, reject) => {
    child.once("error", () => reject(new Sentence("npm is not on the path: it comes with Node.")));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
