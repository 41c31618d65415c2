import { expect, test } from "vitest";
import { problemsOf } from "./page-budgets.mjs";

const page = (javascript: number, stylesheets = 100) => new Map([["/iam", { javascript, stylesheets }]]);
const budget = { javascript: 400, stylesheets: 105 };

test.each([
  ["keeps it", page(398), { "/iam": budget }, []],
  ["is too heavy", page(401), { "/iam": budget }, ["/iam has 401 kB of javascript, its budget is 400 kB."]],
  [
    "is heavier with a reason",
    page(430),
    { "/iam": { ...budget, raised: [{ javascript: 30, reason: "the drawing of ages" }] } },
    [],
  ],
  [
    "is heavier without one",
    page(430),
    { "/iam": { ...budget, raised: [{ javascript: 30 }] } },
    ["The budget of /iam is raised without a reason."],
  ],
  [
    "has become lighter",
    page(300),
    { "/iam": budget },
    ["/iam has 300 kB of javascript, its budget is 400 kB: node scripts/test/page-budgets.mjs lowers it."],
  ],
  ["is new", page(300), {}, ["/iam has no budget: node scripts/test/page-budgets.mjs gives it one."]],
  ["is gone", new Map(), { "/iam": budget }, ["/iam has a budget and is no page."]],
])("a page that %s", (_, weights, budgets, problems) => {
  expect(problemsOf(weights, budgets)).toEqual(problems);
});
