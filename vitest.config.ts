import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const folders = ["lib", "app", "components", "scripts"];

/**
 * Files share a worker's modules, which halves the time of a run; each makes accounts of its own. What changes the
 * process's settings, or counts trips to the database (what others stored late would count, too), has a worker to itself.
 */
const alone = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => file.endsWith(".test.ts") && /trips\.count|process\.env\.\w+ =/.test(readFileSync(file, "utf8")));
/** On a Postgres server is tried what a database could change: AWS's own policies, a long test, are in none. */
const elsewhere = process.env.DATABASE_URL_TEST ? ["lib/services/iam/managed-policies/**"] : [];
const include = folders.map((folder) => `${folder}/**/*.test.ts`);

export default defineConfig({
  resolve: {
    alias: {
      "@": path.resolve(import.meta.dirname),
      "server-only": path.resolve(import.meta.dirname, "lib/testing/server-only.ts"),
    },
  },
  test: {
    globalSetup: ["lib/testing/database.setup.ts"],
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "together", include, exclude: [...alone, ...elsewhere], isolate: false } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
