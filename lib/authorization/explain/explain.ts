/**
 * A decision, explained, as data: per layer and statement what matched and what not, what decided, AWS's sentence of a
 * denial and what is missing. In words for a person: words.ts and element-sentence.ts.
 */
import type { DecidingStatement, Decision, LayerTrace, PolicySource } from "../model";
import { denialSentence } from "./denial-sentence";
import { type Missing, missingOf } from "./missing";

export interface Explanation {
  allowed: boolean;
  /** AWS's own sentence; only of a denial. */
  denial?: string;
  /** In AWS's order; which of them decided tells `layerDecides`, which statement ``statementDecides`. */
  layers: readonly LayerTrace[];
  /** What decided: the statement that denies, or those that allow; none where the root user may or a layer is silent. */
  deciding: readonly DecidingStatement[];
  /** What would have to change; empty where allowed. */
  missing: Missing[];
}

export function explain(decision: Decision): Explanation {
  const { allowed, layers, reason } = decision;
  const deciding = reason.kind === "allow" ? reason.by : reason.kind === "explicit-deny" ? [reason.by] : [];
  if (allowed) return { allowed, layers, deciding, missing: [] };
  return { allowed, denial: denialSentence(decision), layers, deciding, missing: missingOf(decision) };
}

/** Did this layer, or this level of it, decide? */
export function layerDecides({ layer, outcome }: LayerTrace, { reason }: Decision): boolean {
  if (reason.kind === "allow") return reason.by.some((by) => by.layer === layer);
  if (reason.kind === "explicit-deny") return reason.by.layer === layer && outcome === "explicit-deny";
  return reason.kind === "implicit-deny" && reason.layer === layer && outcome === "implicit-deny";
}

/** Is a statement of a layer one of those that decided? By value: a decision may come out of a store. */
export const statementDecides = (
  { deciding }: Explanation,
  { layer }: LayerTrace,
  source: PolicySource,
  index: number,
): boolean => deciding.some((by) => by.layer === layer && by.index === index && sameSource(by.source, source));

const sameSource = (a: PolicySource, b: PolicySource) =>
  a.kind === b.kind && a.name === b.name && a.arn === b.arn && a.via?.arn === b.via?.arn;
