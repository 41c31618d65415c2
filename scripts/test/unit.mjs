import { readFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "../run-process.mjs";
import { judgeSkips } from "./skips.mjs";

/** Runs vitest. In: a scratch folder; which files, none for all. Out: the count and what failed. */
export async function unitTests(folder, files) {
  const report = path.join(folder, "vitest.json");
  const { code } = await runNode([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ]);
  return countUnit(JSON.parse(readFileSync(report, "utf8")), code);
}

/** In: vitest's JSON report, its exit code. */
export function countUnit({ testResults }, code) {
  const tests = testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })));
  const where = (file) => path.relative(process.cwd(), file);
  const failed = tests
    .filter(({ status }) => status === "failed")
    .map(({ file, fullName }) => `${where(file)}: ${fullName}`);
  // A file that cannot even be loaded has no tests in the report.
  failed.push(
    ...testResults
      .filter((file) => file.status === "failed" && file.assertionResults.length === 0)
      .map(({ name }) => where(name)),
  );
  failed.push(
    ...judgeSkips(
      tests.filter(({ status }) => !["passed", "failed"].includes(status)).map(({ fullName }) => ({ name: fullName })),
    ),
  );
  if (code !== 0 && failed.length === 0) failed.push(`vitest ended with ${code}`);
  return { passed: tests.filter(({ status }) => status === "passed").length, failed: failed.length, problems: failed };
}
