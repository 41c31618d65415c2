import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.mjs";
import { projectRoot } from "./data-folder.mjs";
import { step } from "./progress.mjs";
import { runNode } from "./run-process.mjs";
import { Sentence } from "./sentence.mjs";

/** Everything that ends up in the built console. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "scripts/css",
  "tsconfig.json",
  "package-lock.json",
];
const isTest = (file) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/") || file.endsWith(".md");

export const sourcesHash = (root = projectRoot) => contentHash(root, sources, isTest);

/**
 * Builds the console where its sources are others than those of the last build.
 * In: the folder of the build, as next.config.mjs takes it. Throws a Sentence where the build fails.
 */
export async function ensureBuilt(distDir = ".next") {
  const mark = path.join(projectRoot, distDir, "built-from");
  const hash = sourcesHash();
  if (readMark(mark) === hash) return;
  await step("Building the console (a minute or so)", async () => {
    mkdirSync(path.dirname(mark), { recursive: true });
    rmSync(mark, { force: true });
    const { code, stdout, stderr } = await runNode(["node_modules/next/dist/bin/next", "build"], {
      env: { REHEARSAL_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
      quiet: true,
    });
    if (code !== 0) throw new Sentence(`The console could not be built:\n${stdout}${stderr}`);
    writeFileSync(mark, hash);
  });
}

function readMark(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
