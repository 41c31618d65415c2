/** The end-to-end tests: a product of their own, started as a newcomer starts it, and Playwright against it. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { projectRoot } from "../data-folder.mjs";
import { freePort } from "../network.mjs";
import { endTogether, runNode } from "../run-process.mjs";
import { findBrowser } from "./browser.mjs";
import { judgeSkips } from "./skips.mjs";
import { testDatabase } from "./test-database.mjs";

/**
 * Starts a product, runs Playwright on `files` (none for all), and stops it. In: what Playwright's process is told besides,
 * and the port that the console should have. Out: the count and what failed.
 */
export async function browserTests(folder, files, { env = {}, port } = {}) {
  const browser = await findBrowser();
  const report = path.join(folder, "playwright.json");
  const product = await startProduct(path.join(folder, "data"), port);
  try {
    const { code } = await runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...files], {
      env: { ...env, ...product.env, ...browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    return countBrowser(JSON.parse(readFileSync(report, "utf8")), code);
  } finally {
    await product.stop();
  }
}

/** `npm start` with its own data and ports, on a fresh database of DATABASE_URL_TEST where that is set. */
async function startProduct(data, wanted) {
  const [port, awsPort] = [await freePort(wanted), await freePort()];
  const database = process.env.DATABASE_URL_TEST ? await testDatabase() : undefined;
  const launcher = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      AWS_PORT: String(awsPort),
      REHEARSAL_HOST: "localhost",
      REHEARSAL_DATA_DIR: data,
      ...(database && { DATABASE_URL: database.url }),
    },
  });
  endTogether(launcher);
  const exited = new Promise((resolve) => launcher.once("exit", resolve));
  const ready = new Promise((resolve) => {
    let said = "";
    launcher.stdout.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text);
      said += text;
      if (said.includes("Rehearsal is ready")) resolve(true);
    });
  });
  const stop = async () => {
    launcher.kill("SIGTERM");
    await exited;
    await database?.close();
  };
  if (!(await Promise.race([ready, exited.then(() => false)]))) {
    await stop();
    throw new Error("The product did not start: see above.");
  }
  return {
    stop,
    env: {
      REHEARSAL_URL: `http://localhost:${port}`,
      AWS_ENDPOINT_URL: `http://localhost:${awsPort}`,
      REHEARSAL_DATA_DIR: data,
    },
  };
}

/** In: Playwright's JSON report, its exit code. */
export function countBrowser({ suites, errors }, code) {
  const specs = suites.flatMap((suite) => specsOf(suite, []));
  const of = (status) => specs.filter((spec) => spec.status === status);
  const failed = [...of("unexpected"), ...of("flaky")].map(
    ({ name, status, why }) => `${name}${status === "flaky" ? " (flaky)" : ""}${why ? `: ${why}` : ""}`,
  );
  failed.push(...judgeSkips(of("skipped")), ...errors.map(({ message }) => message));
  if (code !== 0 && failed.length === 0) failed.push(`Playwright ended with ${code}`);
  return { passed: of("expected").length, failed: failed.length, problems: failed };
}

/** The beginning of the first error, on one line: enough to know it by in a log that is cut. */
function causeOf({ results = [] }) {
  const message = results.find(({ error }) => error)?.error.message ?? "";
  return stripVTControlCharacters(message).replace(/\s+/g, " ").trim().slice(0, 400);
}

function specsOf(suite, above) {
  const titles = [...above, suite.title].filter(Boolean);
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      name: [...titles, spec.title].join(" › "),
      status: test.status,
      why: causeOf(test),
      reason: test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, titles))];
}
