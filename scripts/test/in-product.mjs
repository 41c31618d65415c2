import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Does with Playwright what is no part of `npm test`, in a product that is started for it: pictures, a timed class.
 * In: arguments of Playwright. Ends with 1 where something failed. Imports nothing from packages before they are there.
 */
export async function inProduct(...args) {
  // As the tests do: a running console keeps its own build.
  process.env.REHEARSAL_DIST_DIR = ".next-test";
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-product-"));
  try {
    await (await import("../install.mjs")).ensureInstalled();
    await (await import("../generate.mjs")).ensureGenerated();
    await (await import("../build.mjs")).ensureBuilt(process.env.REHEARSAL_DIST_DIR);
    const { failed, problems } = await (await import("./product.mjs")).browserTests(folder, args);
    for (const problem of problems) console.error(problem);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
