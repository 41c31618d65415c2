/**
 * `npm run generate`: makes what is derived and not kept in git (Prisma's client, AWS's shapes, the managed policies).
 * The start does so too, but only for what has other inputs than last time.
 */
import "./node-version.mjs";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.mjs";
import { projectRoot } from "./data-folder.mjs";
import { step } from "./progress.mjs";
import { runNode } from "./run-process.mjs";
import { endWith, Sentence } from "./sentence.mjs";

const generated = [
  {
    name: "Prisma's client",
    inputs: ["prisma/schema", "prisma.config.ts"],
    output: "lib/db/generated",
    command: ["scripts/prisma.mjs", "generate"],
  },
  {
    name: "AWS's shapes",
    inputs: ["scripts/generate-contracts.ts"],
    output: "lib/doors/aws-api/contracts",
    command: ["--import", "tsx", "scripts/generate-contracts.ts"],
  },
  {
    name: "AWS's managed policies",
    inputs: ["scripts/generate-managed-policies.ts", "lib/services/iam/managed-policies/descriptions.json"],
    output: "lib/services/iam/managed-policies/generated",
    command: ["--import", "tsx", "scripts/generate-managed-policies.ts"],
  },
];

/** Generates what has other inputs than last time, or everything. */
export async function ensureGenerated({ all = false } = {}) {
  for (const one of generated) {
    const mark = path.join(projectRoot, one.output, ".inputs");
    const inputs = contentHash(projectRoot, [...one.inputs, "package-lock.json"]);
    if (!all && readMark(mark) === inputs) continue;
    await step(`Generating ${one.name}`, async () => {
      const { code, stdout, stderr } = await runNode(one.command, { quiet: true });
      if (code !== 0) throw new Sentence(`${one.name} could not be generated:\n${stdout}${stderr}`);
    });
    mkdirSync(path.dirname(mark), { recursive: true });
    writeFileSync(mark, inputs);
  }
}

function readMark(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureGenerated({ all: true }).catch(endWith);
