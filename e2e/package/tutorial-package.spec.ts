/**
 * The fixtures as a package of their own: packed, installed into an empty folder, and used there by a tutorial's author,
 * who has Playwright and a token and nothing else of this project.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { control, server } from "../fixtures/server";
import { expect, test } from "../fixtures/test";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");

test("an author installs the package, and runs tutorials with it side by side", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-author-"));
  try {
    await install(folder);
    const { id, token } = await control<{ id: string; token: string }>("POST", "/tokens", { name: "an author" });
    writeFileSync(path.join(folder, "playwright.config.mjs"), config);
    writeFileSync(path.join(folder, "tutorial.spec.ts"), readFileSync(path.join(import.meta.dirname, "tutorial.txt")));
    const { passed, failures, said } = await play(folder, token);
    expect(failures, said).toEqual(["a wrong expectation says what was decided, and why"]);
    expect(passed).toBe(6);
    expect(said).toContain("AWS says: User: arn:aws:iam::");
    expect(said).toContain("because no identity-based policy allows the s3:GetObject action");
    const { tokens } = await control<{ tokens: { id: string; accounts: number }[] }>("GET", "/tokens");
    // Whoever makes an account for each test takes it away again, of a test that fails too.
    expect(tokens.find((one) => one.id === id)?.accounts).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** By npm, without a network: the package has no dependencies, and its peer is the Playwright of this project. */
async function install(folder: string) {
  const offline = ["--offline", "--no-audit", "--no-fund", "--legacy-peer-deps", "--loglevel=error"];
  await run("npm", ["pack", "--pack-destination", folder, "--loglevel=error"], {
    cwd: path.join(root, "e2e/fixtures"),
  });
  const [archive = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "tutorial", type: "module", private: true }));
  await run("npm", ["install", ...offline, path.join(folder, archive)], { cwd: folder });
  mkdirSync(path.join(folder, "node_modules/@playwright"), { recursive: true });
  for (const name of ["@playwright/test", "playwright", "playwright-core"])
    symlinkSync(path.join(root, "node_modules", name), path.join(folder, "node_modules", name), "dir");
}

interface Spec {
  title: string;
  ok: boolean;
  tests: { results: { error?: { message?: string } }[] }[];
}

interface Suite {
  specs: Spec[];
  suites?: Suite[];
}

const specsOf = ({ specs, suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];

async function play(folder: string, token: string) {
  const { CHROMIUM_PATH, CHROMIUM_LIBRARIES, PATH = "", HOME = "" } = process.env;
  const env = {
    ...{ PATH, HOME, REHEARSAL_URL: server.url, REHEARSAL_TOKEN: token, NO_COLOR: "1", NODE_ENV: "test" as const },
    ...(CHROMIUM_PATH && { CHROMIUM_PATH }),
    ...(CHROMIUM_LIBRARIES && { LD_LIBRARY_PATH: CHROMIUM_LIBRARIES }),
  };
  const cli = path.join(folder, "node_modules/@playwright/test/cli.js");
  const { stdout } = await run(process.execPath, [cli, "test", "--reporter=json"], { cwd: folder, env }).catch(
    (error: { stdout: string; stderr: string }) => {
      if (!error.stdout) throw new Error(error.stderr);
      return error; // a test of the author's fails, as it should
    },
  );
  const { suites }: { suites: Suite[] } = JSON.parse(stdout);
  const specs = suites.flatMap(specsOf);
  const said = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ error }) => error?.message)));
  return {
    passed: specs.filter(({ ok }) => ok).length,
    failures: specs.filter(({ ok }) => !ok).map(({ title }) => title),
    said: said.filter(Boolean).join("\n"),
  };
}

/** As an author writes it, but for where this machine's browser is. */
const config = `export default {
  workers: 2,
  fullyParallel: true,
  timeout: 40_000,
  use: { launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox", "--disable-gpu"] } },
};
`;
