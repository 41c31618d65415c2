import { expect, test } from "vitest";
import { missedBreaches } from "./import-rules.mjs";
import { countBrowser } from "./product.mjs";
import { judgeSkips } from "./skips.mjs";
import { countUnit } from "./unit.mjs";

test("a skipped test counts as failed, unless the list allows it", () => {
  const allowed = [{ test: "needs a Mac", reason: "runs on macOS only" }];
  const skipped = [{ name: "needs a Mac" }, { name: "too slow", reason: "flaky lately" }];
  expect(judgeSkips(skipped, allowed)).toEqual(["too slow was skipped: flaky lately"]);
});

test("vitest's report: passed, failed, skipped, and a file that could not be loaded", () => {
  const file = (name: string, status: string, assertionResults: object[]) => ({ name, status, assertionResults });
  const results = [
    file("a.test.ts", "failed", [
      { status: "passed", fullName: "works" },
      { status: "failed", fullName: "does not" },
      { status: "pending", fullName: "is skipped" },
      { status: "todo", fullName: "is to come" },
    ]),
    file("broken.test.ts", "failed", []),
  ];
  expect(countUnit({ testResults: results }, 1)).toEqual({
    passed: 1,
    failed: 4,
    problems: [
      "a.test.ts: does not",
      "broken.test.ts",
      "is skipped was skipped: no reason given",
      "is to come was skipped: no reason given",
    ],
  });
  const fine = { testResults: [file("a.test.ts", "passed", [{ status: "passed", fullName: "works" }])] };
  expect(countUnit(fine, 0)).toEqual({ passed: 1, failed: 0, problems: [] });
  expect(countUnit(fine, 1)).toMatchObject({ failed: 1, problems: ["vitest ended with 1"] });
});

test("Playwright's report: nested suites, flaky as failed, skipped with their reason, errors outside of tests", () => {
  const spec = (title: string, status: string, annotations: object[] = [], results: object[] = []) => ({
    title,
    tests: [{ status, annotations, results }],
  });
  const report = {
    errors: [{ message: "cannot load x.spec.ts" }],
    suites: [
      {
        title: "a.spec.ts",
        specs: [spec("passes", "expected")],
        suites: [
          {
            title: "inner",
            specs: [
              spec("fails", "unexpected", [], [{ error: { message: "\u001b[31mExpected:\u001b[39m\n  1" } }]),
              spec("wavers", "flaky"),
              spec("waits", "skipped", [{ type: "skip", description: "no browser" }]),
            ],
          },
        ],
      },
    ],
  };
  expect(countBrowser(report, 1)).toEqual({
    passed: 1,
    failed: 4,
    problems: [
      "a.spec.ts › inner › fails: Expected: 1",
      "a.spec.ts › inner › wavers (flaky)",
      "a.spec.ts › inner › waits was skipped: no browser",
      "cannot load x.spec.ts",
    ],
  });
});

test("every import rule reports the breach that is planted for it", async () => {
  expect(await missedBreaches()).toEqual([]);
}, 120_000);
