/**
 * `node scripts/prisma.mjs <arguments>`: Prisma's command line, which works without its native engine too.
 * Prisma downloads that engine on installation; where it could not, scripts/schema-engine.mjs takes its place.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(import.meta.dirname, "..");

function hasNativeEngine() {
  try {
    return readdirSync(path.join(root, "node_modules/@prisma/engines")).some((file) =>
      /^schema-engine-(?!wasm)/.test(file),
    );
  } catch {
    return false;
  }
}

/** Starts Prisma's command line. Out: its exit code. */
export function prisma(args, { env = {}, stdio = "inherit" } = {}) {
  const engine =
    process.env.PRISMA_SCHEMA_ENGINE_BINARY || hasNativeEngine()
      ? {}
      : { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts/schema-engine.mjs") };
  const child = spawn(process.execPath, [path.join(root, "node_modules/prisma/build/index.js"), ...args], {
    cwd: root,
    stdio,
    env: { ...process.env, ...engine, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1", ...env },
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await prisma(process.argv.slice(2)));
