/** A decision → steps that a person can read, as data: layer by layer, statement by statement, element by element. */
import type {
  Decision,
  ElementTrace,
  LayerName,
  LayerOutcome,
  LayerTrace,
  PolicySource,
  PrincipalReach,
  StatementTrace,
} from "../model";
import { denialSentence } from "./denial-sentence";
import { elementSentence } from "./element-sentence";
import { type Missing, missingOf } from "./missing";
import { type Sentence, term } from "./sentence";

export interface Explanation {
  allowed: boolean;
  /** Why, in one sentence of ours. */
  summary: Sentence;
  /** AWS's own sentence; only of a denial. */
  denial?: string;
  layers: LayerStep[];
  /** What would have to change; empty where allowed. */
  missing: Missing[];
}

export interface LayerStep {
  layer: LayerName;
  /** 0 at the organization's root; control policies only. */
  level?: number;
  outcome: LayerOutcome;
  /** Did this layer decide? */
  decides: boolean;
  sentence: Sentence;
  statements: StatementStep[];
}

export interface StatementStep {
  source: PolicySource;
  index: number;
  sid?: string;
  effect: "Allow" | "Deny";
  matched: boolean;
  decides: boolean;
  sentence: Sentence;
  elements: { trace: ElementTrace; sentence: Sentence }[];
}

export function explain(decision: Decision): Explanation {
  return {
    allowed: decision.allowed,
    summary: summaryOf(decision),
    ...(decision.allowed ? {} : { denial: denialSentence(decision) }),
    layers: decision.layers.map((layer) => layerStep(layer, decision)),
    missing: missingOf(decision),
  };
}

function summaryOf({ reason, request }: Decision): Sentence {
  const action = term("action", request.action);
  const resource = term("resource", request.resource);
  if (reason.kind === "root") return ["The root user may do everything in its account that nothing denies."];
  if (reason.kind === "always-allowed") return ["AWS asks no permission for ", action, "."];
  if (reason.kind === "explicit-deny")
    return [action, " on ", resource, " is explicitly denied by ", term("policy", reason.by.source.name), "."];
  if (reason.kind === "implicit-deny")
    return [action, " on ", resource, ` is implicitly denied: no Allow in ${layerNames[reason.layer]}.`];
  const names = [...new Set(reason.by.map(({ source }) => source.name))];
  const policies = names.flatMap((name, index): Sentence => [...(index === 0 ? [] : [" and "]), term("policy", name)]);
  return [action, " on ", resource, " is allowed by ", ...policies, "."];
}

const layerNames: Record<LayerName, string> = {
  identity: "the caller's identity-based policies",
  boundary: "the permissions boundary",
  session: "the session policy",
  resource: "the resource-based policy",
  "service-control": "the service control policies",
  "resource-control": "the resource control policies",
  endpoint: "the VPC endpoint policy",
};

function layerStep(layer: LayerTrace, decision: Decision): LayerStep {
  return {
    layer: layer.layer,
    ...(layer.level === undefined ? {} : { level: layer.level }),
    outcome: layer.outcome,
    decides: decides(layer, decision),
    sentence: [layerSentence(layer)],
    statements: layer.policies.flatMap(({ source, statements }) =>
      statements.map((statement) => statementStep(layer, source, statement, decision)),
    ),
  };
}

function decides({ layer, outcome }: LayerTrace, { reason }: Decision): boolean {
  if (reason.kind === "allow") return reason.by.some((by) => by.layer === layer);
  if (reason.kind === "explicit-deny") return reason.by.layer === layer && outcome === "explicit-deny";
  return reason.kind === "implicit-deny" && reason.layer === layer && outcome === "implicit-deny";
}

function layerSentence({ layer, level, outcome, reach }: LayerTrace): string {
  const at = level === undefined ? "" : `, at level ${level + 1} of the organization,`;
  const name = layerNames[layer].replace(/^t/, "T") + at;
  const words = outcome === "allow" && reach !== undefined ? reachWords[reach] : outcomeWords[outcome];
  return `${name} ${words[isPlural(layer) ? 1 : 0]}`;
}

const isPlural = (layer: LayerName) => layerNames[layer].endsWith("policies");

/** In the singular and in the plural. */
type Words = readonly [string, string];

const outcomeWords: Record<LayerOutcome, Words> = {
  allow: ["allows this.", "allow this."],
  "explicit-deny": [
    "denies this by a statement; no Allow anywhere outweighs that.",
    "deny this by a statement; no Allow anywhere outweighs that.",
  ],
  "implicit-deny": ["has no statement that allows this.", "have no statement that allows this."],
  "not-applicable": ["does not apply to this caller or this action.", "do not apply to this caller or this action."],
  bypassed: [
    "has no statement that allows this, and needs none here.",
    "have no statement that allows this, and need none here.",
  ],
};

const both = (words: string): Words => [words, words];

const reachWords: Record<PrincipalReach, Words> = {
  account: both("names the account, which lets the account's own policies decide."),
  limited: both("names the role (or the user of a federated session); boundary and session policy still limit that."),
  unlimited: both("names the caller itself."),
};

function statementStep(
  layer: LayerTrace,
  source: PolicySource,
  statement: StatementTrace,
  { reason }: Decision,
): StatementStep {
  const deciding = reason.kind === "allow" ? reason.by : reason.kind === "explicit-deny" ? [reason.by] : [];
  const { index, sid, effect, matched, elements } = statement;
  return {
    source,
    index,
    ...(sid === undefined ? {} : { sid }),
    effect,
    matched,
    decides: deciding.some((by) => by.layer === layer.layer && by.index === index && sameSource(by.source, source)),
    sentence: statementSentence(statement, source),
    elements: elements.map((trace) => ({ trace, sentence: elementSentence(trace) })),
  };
}

/** By value: a decision may come out of a store. */
const sameSource = (a: PolicySource, b: PolicySource) =>
  a.kind === b.kind && a.name === b.name && a.arn === b.arn && a.via?.arn === b.via?.arn;

function statementSentence({ index, sid, effect, matched }: StatementTrace, source: PolicySource): Sentence {
  const name = sid ? `Statement ${sid} of ` : `Statement ${index + 1} of `;
  const verb = effect === "Allow" ? " allows this." : " denies this.";
  return [name, term("policy", source.name), matched ? verb : " does not apply."];
}
