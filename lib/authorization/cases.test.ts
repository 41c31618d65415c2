import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, policiesOf, requestOf } from "./cases/case";
import { ruleCount, rulesElsewhere } from "./cases/rules";
import { decide } from "./evaluate/decide";
import { denialSentence } from "./explain/denial-sentence";
import { explain } from "./explain/explain";
import { plain } from "./explain/sentence";
import type { Decision } from "./model";
import { refer } from "./reference";

const folder = path.join(import.meta.dirname, "cases");
const topics = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ topic: file.replace(".json", ""), cases: readCases(path.join(folder, file)) }));

function readCases(file: string): Case[] {
  return JSON.parse(readFileSync(file, "utf8"));
}

const outcomeOf = ({ reason }: Decision) => {
  if (reason.kind === "explicit-deny") return `explicit-deny ${reason.by.layer}`;
  return reason.kind === "implicit-deny" ? `implicit-deny ${reason.layer}` : "allowed";
};

describe.each(topics)("$topic", ({ cases }) => {
  test.each(cases)("$rule $name", (row) => {
    const request = requestOf(row);
    const policies = policiesOf(row.policies);
    const decision = decide(request, policies);
    expect(outcomeOf(decision)).toBe(row.expected);
    expect(refer(request, row.policies)).toBe(row.expected);
    for (const [layer, outcome] of Object.entries(row.outcomes ?? {}))
      expect(decision.layers.find((trace) => trace.layer === layer)?.outcome, layer).toBe(outcome);
    if (row.denial !== undefined) expect(denialSentence(decision)).toBe(row.denial);
  });

  test.each(cases)("is explained: $name", (row) => {
    const decision = decide(requestOf(row), policiesOf(row.policies));
    const explanation = explain(decision);
    expect(plain(explanation.summary)).not.toBe("");
    expect(explanation.missing.length > 0).toBe(!decision.allowed);
    for (const layer of explanation.layers)
      for (const { matched, elements } of layer.statements)
        expect(matched).toBe(elements.every(({ trace }) => trace.matched));
    expect(JSON.parse(JSON.stringify(decision)).layers).toEqual(decision.layers);
  });
});

test("every rule has a row, or a reason why it has none", () => {
  const told = new Set([...topics.flatMap(({ cases }) => cases.flatMap(({ rule }) => rule)), ...rulesElsewhere.keys()]);
  const missing = Array.from({ length: ruleCount }, (_, i) => i + 1).filter((rule) => !told.has(rule));
  expect(missing).toEqual([]);
  expect([...told].filter((rule) => rule < 1 || rule > ruleCount)).toEqual([]);
});

test("every row names a page of AWS and at least one rule", () => {
  for (const { cases } of topics)
    for (const { source, rule, name } of cases) {
      expect(source, name).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
      expect(rule.length, name).toBeGreaterThan(0);
    }
});
