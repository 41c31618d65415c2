/** The examples of docs/authorization.md are true. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Case, policiesOf, requestOf } from "./cases/case";
import { decide } from "./evaluate/decide";
import { refer } from "./reference/refer";

type Example = Pick<Case, "request" | "policies" | "expected"> & Partial<Pick<Case, "caller">>;

const page = readFileSync("docs/authorization.md", "utf8");
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""], index) => {
  const example: Example = JSON.parse(text);
  return { number: index + 1, example };
});

test.each(examples)("example $number: $example.expected", ({ example: { caller = "user", request, ...example } }) => {
  const asked = requestOf({ caller, ...(request && { request }) });
  const { reason } = decide(asked, policiesOf(example.policies));
  const outcome =
    reason.kind === "explicit-deny"
      ? `explicit-deny ${reason.by.layer}`
      : reason.kind === "implicit-deny"
        ? `implicit-deny ${reason.layer}`
        : "allowed";
  expect(outcome).toBe(example.expected);
  expect(refer(asked, example.policies)).toBe(example.expected);
});

test("the page has examples", () => {
  expect(examples.length).toBeGreaterThan(8);
});
