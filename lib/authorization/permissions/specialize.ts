/**
 * A statement as one caller meets it: what is known of the caller's requests is put in place of variables, and a
 * condition on a known key is decided at once. What is left asks only of what is not known.
 */
import { type CompiledPolicy, type CompiledStatement, changedStatement } from "../compile";
import { type CompiledCondition, compileCondition, conditionHolds } from "../conditions/condition";
import { Evaluation } from "../evaluate/evaluation";
import { foldCase } from "../match/fold-case";
import { type ResourcePatterns, resourcePatterns } from "../match/resource";
import { parseTemplate, patternOf, type TemplatePart } from "../match/template";
import type { AuthorizationRequest } from "../model";

/** Condition keys whose value is known, undefined where it is known that a request does not bring the key. */
export type KnownContext = Readonly<Record<string, string | readonly string[] | undefined>>;

export class Known {
  /** By key in lower case; of two that differ only in case the first counts, as in a request. */
  private readonly values = new Map<string, { key: string; value: KnownContext[string] }>();

  constructor(context: KnownContext) {
    for (const [key, value] of Object.entries(context))
      if (!this.values.has(foldCase(key))) this.values.set(foldCase(key), { key, value });
  }

  has(folded: string): boolean {
    return this.values.has(folded);
  }

  /** As a request would bring it. */
  get context(): AuthorizationRequest["context"] {
    const entries = [...this.values.values()];
    return Object.fromEntries(entries.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));
  }

  /** The value that a variable takes; several give none. */
  variable(folded: string): string | undefined {
    const value = this.values.get(folded)?.value;
    return typeof value === "string" ? value : undefined;
  }
}

/** Undefined where no request of the caller matches the statement. */
export function specialize(
  statement: CompiledStatement,
  version: CompiledPolicy["version"],
  known: Known,
): CompiledStatement | undefined {
  const variables = version === "2012-10-17";
  const evaluation = new Evaluation(
    { principal: { kind: "anonymous" }, action: "", resource: "", resourceAccount: "", context: known.context },
    false,
  );
  const conditions: CompiledCondition[] = [];
  for (const condition of statement.conditions) {
    const open = variables && takesVariables(condition);
    const filled = open ? fillCondition(condition, known) : condition;
    const decided = known.has(condition.key) && !(open && filled.valueTexts.some(hasVariable));
    if (!decided) conditions.push(filled);
    else if (!conditionHolds(filled, statement.effect, evaluation)) return undefined;
  }
  return changedStatement(statement, {
    resource: statement.resource && fillResources(statement.resource, known),
    notResource: statement.notResource && fillResources(statement.notResource, known),
    conditions,
  });
}

function fillResources(patterns: ResourcePatterns, known: Known): ResourcePatterns {
  if (!patterns.list.some(({ template }) => template.hasVariables)) return patterns;
  const filled = patterns.list.flatMap((pattern) => {
    if (!pattern.template.hasVariables) return [pattern];
    const parts = fillParts(pattern.template.parts, known);
    if (parts === undefined) return [];
    const hasVariables = parts.some((part) => typeof part === "object" && "key" in part);
    return [patternOf({ source: pattern.template.source, parts, hasVariables })];
  });
  return resourcePatterns(filled);
}

/** Undefined where a known variable has no value and no default: such a pattern matches nothing. */
function fillParts(parts: readonly TemplatePart[], known: Known): TemplatePart[] | undefined {
  const filled: TemplatePart[] = [];
  for (const part of parts) {
    if (typeof part === "string" || "wild" in part || !known.has(part.key)) {
      filled.push(part);
      continue;
    }
    const value = known.variable(part.key) ?? part.fallback;
    if (value === undefined) return undefined;
    if (value !== "") filled.push(value);
  }
  return filled;
}

/** The values with what is known written into them; one without a value goes, because it matches nothing. */
function fillCondition(condition: CompiledCondition, known: Known): CompiledCondition {
  if (!condition.valueTexts.some(hasVariable)) return condition;
  const texts = condition.valueTexts.flatMap((text) => {
    const { parts, hasVariables } = parseTemplate(text, { variables: true, wildcards: true });
    if (!hasVariables) return [text];
    const filled = fillParts(parts, known);
    return filled === undefined ? [] : [filled.map(written).join("")];
  });
  const { operatorText, keyText } = condition;
  const values = texts.map((text) => ({ text, start: 0, end: 0 }));
  return compileCondition({ operator: operatorText, key: keyText, values, start: 0, end: 0 }, true);
}

/** A part as a policy would write it, so that a value's own `*`, `?` and `$` stay characters. */
function written(part: TemplatePart): string {
  if (typeof part === "string") return part.replace(/[*?$]/g, (character) => `\${${character}}`);
  if ("wild" in part) return part.wild;
  return part.fallback === undefined ? `\${${part.key}}` : `\${${part.key}, '${part.fallback}'}`;
}

/** Numbers, dates, addresses and bytes are compared as they are written. */
const takesVariables = ({ operator }: CompiledCondition) => /^(?:String|Arn|Bool)/.test(operator?.name ?? "");

const hasVariable = (text: string) => parseTemplate(text, { variables: true, wildcards: false }).hasVariables;
