/** `npm run screens`: takes the pictures of docs/screens/ from a product that it starts for that. */
import "./node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endWith } from "./sentence.mjs";

/** As the tests do: a running console keeps its own build. */
process.env.REHEARSAL_DIST_DIR = ".next-test";
const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-screens-"));
try {
  const { ensureInstalled } = await import("./install.mjs");
  await ensureInstalled();
  await (await import("./generate.mjs")).ensureGenerated();
  await (await import("./build.mjs")).ensureBuilt(process.env.REHEARSAL_DIST_DIR);
  const { browserTests } = await import("./test/product.mjs");
  const { failed, problems } = await browserTests(folder, ["-c", "e2e/screens/playwright.config.ts"]);
  for (const problem of problems) console.error(problem);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  endWith(error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
