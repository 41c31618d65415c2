import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, type CasePolicies, callers, type DocumentCase, policiesOf, requestOf } from "./cases/case";
import { ruleCount, rulesElsewhere } from "./cases/rules";
import { decide } from "./evaluate/decide";
import { decideAll } from "./evaluate/decide-all";
import { denialSentence } from "./explain/denial-sentence";
import { explain } from "./explain/explain";
import { plain } from "./explain/sentence";
import { decisionSentence } from "./explain/words";
import type { Decision } from "./model";
import { refer } from "./reference/refer";
import type { Catalogue } from "./validate/findings/catalogue";
import { validatePolicy } from "./validate/findings/validate";
import { rejectPolicy } from "./validate/reject";

const folder = path.join(import.meta.dirname, "cases");
const topicsOf = <Row>(from: string) =>
  readdirSync(from)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ topic: file.replace(".json", ""), cases: readCases<Row>(path.join(from, file)) }));

function readCases<Row>(file: string): Row[] {
  return JSON.parse(readFileSync(file, "utf8"));
}

const topics = topicsOf<Case>(folder);
const documentTopics = topicsOf<DocumentCase>(path.join(folder, "documents"));

/** Of AWS's services nothing is known here: the rows ask only for what the document itself tells. */
const nothing: Catalogue = {
  services: [],
  hasService: () => true,
  actions: () => [],
  resourceTypes: () => [],
  conditionKeys: () => [],
  globalConditionKeys: [],
  regions: [],
};

const outcomeOf = ({ reason }: Decision) => {
  if (reason.kind === "explicit-deny") return `explicit-deny ${reason.by.layer}`;
  return reason.kind === "implicit-deny" ? `implicit-deny ${reason.layer}` : "allowed";
};

describe.each(topics)("$topic", ({ cases }) => {
  test.each(cases)("$rule $name", (row) => {
    const request = requestOf(row);
    const policies = policiesOf(row.policies);
    const pairs = [request, ...(row.also ?? []).map((also) => requestOf({ caller: row.caller, request: also }))];
    const { decisions, refused, allowed } = decideAll(pairs.map((one) => ({ request: one, policies })));
    expect(allowed).toBe(row.expected === "allowed");
    expect(refused ? outcomeOf(refused) : "allowed").toBe(row.expected);
    for (const [index, one] of pairs.entries())
      expect(refer(one, row.policies)).toBe(decisions[index] && outcomeOf(decisions[index]));
    const decision = refused ?? decide(request, policies);
    for (const [layer, outcome] of Object.entries(row.outcomes ?? {}))
      expect(decision.layers.find((trace) => trace.layer === layer)?.outcome, layer).toBe(outcome);
    if (row.denial !== undefined) expect(denialSentence(decision)).toBe(row.denial);
  });

  test.each(cases)("is explained: $name", (row) => {
    const decision = decide(requestOf(row), policiesOf(row.policies));
    const explanation = explain(decision);
    expect(plain(decisionSentence(decision))).not.toBe("");
    expect(explanation.missing.length > 0).toBe(!decision.allowed);
    for (const { policies } of explanation.layers)
      for (const { matched, elements } of policies.flatMap(({ statements }) => statements))
        expect(matched).toBe(elements.every((element) => element.matched));
    expect(JSON.parse(JSON.stringify(decision)).layers).toEqual(decision.layers);
  });
});

describe.each(documentTopics)("$topic", ({ cases }) => {
  const told = [...new Set(cases.flatMap(({ findings }) => findings ?? []))].sort();

  test.each(cases)("$rule $name", ({ document, kind, rejected, findings }) => {
    const text = JSON.stringify(document);
    expect(rejectPolicy(text, kind)?.message).toBe(rejected);
    const type = kind === "trust" ? "RESOURCE_POLICY" : "IDENTITY_POLICY";
    const found = new Set<string>(validatePolicy(text, { type, catalogue: nothing }).map(({ issueCode }) => issueCode));
    expect(told.filter((code) => found.has(code))).toEqual([...(findings ?? [])].sort());
  });
});

test("every rule has a row, or a test elsewhere that holds it", () => {
  const rows = [...topics, ...documentTopics].flatMap(({ cases }) => cases.flatMap(({ rule }) => rule));
  const told = new Set([...rows, ...rulesElsewhere.keys()]);
  const missing = Array.from({ length: ruleCount }, (_, i) => i + 1).filter((rule) => !told.has(rule));
  expect(missing).toEqual([]);
  expect([...told].filter((rule) => rule < 1 || rule > ruleCount)).toEqual([]);
  for (const [rule, { test: held }] of rulesElsewhere)
    if (held) expect(readFileSync(held.file, "utf8"), `rule ${rule}`).toContain(`it("${held.title}`);
});

test("every kind of caller meets every kind of policy, both where it binds and where it denies", () => {
  const rows = topics.flatMap(({ cases }) => cases);
  const layers: [string, (policies: CasePolicies) => boolean][] = [
    ["identity", ({ identity }) => identity.length > 0],
    ["boundary", ({ boundary }) => boundary !== undefined],
    ["session", ({ session }) => session !== undefined],
    ["resource", ({ resource }) => resource?.kind === "ordinary"],
    ["trust", ({ resource }) => resource?.kind === "trust"],
    ["kms-key", ({ resource }) => resource?.kind === "kms-key"],
    ...[0, 1, 2].flatMap((level): typeof layers => [
      [`service-control ${level}`, ({ serviceControl }) => serviceControl?.[level] !== undefined],
      [`resource-control ${level}`, ({ resourceControl }) => resourceControl?.[level] !== undefined],
    ]),
    ["endpoint", ({ endpoint }) => endpoint !== undefined],
  ];
  const missing = [...callers.keys()].flatMap((caller) =>
    layers.flatMap(([layer, holds]) => {
      const met = rows.some((row) => row.caller === caller && holds(row.policies));
      // No session policy can be passed for a service-linked role.
      return met || (caller === "service-linked" && layer === "session") ? [] : [`${caller}: ${layer}`];
    }),
  );
  expect(missing).toEqual([]);
  for (const [layer] of layers.filter(([name]) => !/ /.test(name)))
    for (const effect of ["explicit-deny", "implicit-deny"]) {
      const name = layer === "trust" || layer === "kms-key" ? "resource" : layer;
      expect(rows.map(({ expected }) => expected)).toContain(`${effect} ${name}`);
    }
});

test("every row names a page of AWS and at least one rule", () => {
  for (const { cases } of [...topics, ...documentTopics])
    for (const { source, rule, name } of cases) {
      expect(source, name).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
      expect(rule.length, name).toBeGreaterThan(0);
    }
});
