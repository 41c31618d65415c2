import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { projectRoot } from "../data-folder.mjs";
import { step } from "../progress.mjs";
import { Sentence } from "../sentence.mjs";

/**
 * Finds a Chromium: CHROMIUM_PATH, the system's, Playwright's own, else the one that comes in the npm package
 * @sparticuz/chromium, which is unpacked once (Linux on x64; no rights and no apt needed).
 * Out: what playwright.config.ts reads from the environment.
 */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  for (const file of [process.env.CHROMIUM_PATH, "/usr/bin/chromium", chromium.executablePath()])
    if (file && existsSync(file)) return { CHROMIUM_PATH: file };
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Sentence("There is no browser: set CHROMIUM_PATH, or run npx playwright install chromium.");
  return unpackedBrowser();
}

async function unpackedBrowser() {
  const packed = path.join(projectRoot, "node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(path.join(packed, "package.json"), "utf8"));
  const folder = path.join(projectRoot, "node_modules/.cache", `chromium-${version}`);
  if (!existsSync(folder))
    await step("Unpacking a browser (once)", async () => unpack(path.join(packed, "bin"), folder));
  return { CHROMIUM_PATH: path.join(folder, "chromium"), CHROMIUM_LIBRARIES: path.join(folder, "lib") };
}

/** Unpacks beside, then moves: the folder is whole or not there. */
function unpack(bin, folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    const inflate = (name) => brotliDecompressSync(readFileSync(path.join(bin, name)));
    writeFileSync(path.join(draft, "chromium"), inflate("chromium.br"), { mode: 0o755 });
    for (const name of ["al2023", "fonts", "swiftshader"])
      execFileSync("tar", ["-x", "-C", draft], { input: inflate(`${name}.tar.br`) });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
