/** What a statement asks of a request beyond its action and principal: a list of literals, joined by AND. */
import type { CompiledStatement } from "../compile";
import { type CompiledCondition, holdsWithoutKey } from "../conditions/condition";
import { type ValueSet, valueSetOf } from "./value-set";
import { accepts, covers, patternOfTemplate, type Symbols, type Word, type WordPattern } from "./word-pattern";

export interface ResourceLiteral {
  readonly kind: "resource";
  /** Equal for literals that ask the same. */
  readonly id: string;
  /** False for NotResource. */
  readonly inside: boolean;
  readonly patterns: readonly WordPattern[];
}

export interface KeyLiteral {
  readonly kind: "key";
  readonly id: string;
  /** In lower case. */
  readonly key: string;
  readonly whenAbsent: boolean;
  /** Null says only this. */
  readonly whenPresent: boolean | Demand;
}

/** Some, or each, of the request's values lies inside, or outside, the set. */
export interface Demand {
  readonly some: boolean;
  readonly inside: boolean;
  readonly set: ValueSet;
  /** Under a set operator a list of nothing but empty texts counts as empty. */
  readonly quantified: boolean;
}

export type Literal = ResourceLiteral | KeyLiteral;

export interface Box {
  readonly literals: readonly Literal[];
  /** No request can match the statement. */
  readonly impossible: boolean;
  /** What it asks besides and cannot be told as a literal, each by its own text: the box holds more than the statement. */
  readonly vague: readonly string[];
}

/** The value of a condition key: none, or some words (one word unless the key has many). */
export type KeyValue = readonly Word[] | undefined;

export function boxOf(
  statement: CompiledStatement,
  rules: { variables: boolean; resourceOptional: boolean },
  symbols: Symbols,
): Box {
  const parts = [resourceLiteral(statement, rules, symbols)];
  for (const condition of statement.conditions)
    parts.push(keyLiteral(condition, statement.effect, rules.variables, symbols));
  return {
    literals: parts.flatMap((part) => (typeof part === "object" && "id" in part ? part : [])),
    impossible: parts.includes("never"),
    vague: parts.flatMap((part) => (typeof part === "object" && "vague" in part ? part.vague : [])),
  };
}

type Part = Literal | "always" | "never" | { vague: string };

function resourceLiteral(
  { resource, notResource }: CompiledStatement,
  { resourceOptional }: { resourceOptional: boolean },
  symbols: Symbols,
): Part {
  const written = (resource ?? notResource)?.list;
  if (!written) return resourceOptional ? "always" : "never";
  const inside = resource !== undefined;
  // The same text is another pattern under an old version: the pieces tell them apart.
  const id = `resource ${inside} ${JSON.stringify(written.map(({ template }) => template.parts))}`;
  const patterns: WordPattern[] = [];
  for (const { template } of written) {
    const pattern = patternOfTemplate(template, symbols);
    if (!pattern) return { vague: id };
    patterns.push(pattern);
  }
  return { kind: "resource", id, inside, patterns };
}

function keyLiteral(
  condition: CompiledCondition,
  effect: "Allow" | "Deny",
  variables: boolean,
  symbols: Symbols,
): Part {
  const { operator, quantifier, key, valueTexts } = condition;
  if (operator === undefined) return effect === "Deny" ? "always" : "never";
  const texts = valueTexts.map((text) => text.toLowerCase());
  if (operator === null)
    return {
      kind: "key",
      id: `null ${key} ${texts.includes("true")} ${texts.includes("false")}`,
      key,
      whenAbsent: texts.includes("true"),
      whenPresent: texts.includes("false"),
    };
  const inside = !operator.negated;
  const some = quantifier === undefined ? inside : quantifier === "any";
  const quantified = quantifier !== undefined;
  const whenAbsent = holdsWithoutKey(condition, operator.negated);
  const id = JSON.stringify([operator.name, quantifier, whenAbsent, key, variables, [...valueTexts].sort()]);
  const set = valueSetOf(operator, valueTexts, variables, symbols);
  if (!set) return { vague: id };
  return { kind: "key", id, key, whenAbsent, whenPresent: { some, inside, set, quantified } };
}

/** The opposite of a literal. */
export function negated(literal: Literal): Literal {
  const id = literal.id.startsWith("not ") ? literal.id.slice(4) : `not ${literal.id}`;
  if (literal.kind === "resource") return { ...literal, id, inside: !literal.inside };
  const { whenPresent } = literal;
  return {
    ...literal,
    id,
    whenAbsent: !literal.whenAbsent,
    whenPresent:
      typeof whenPresent === "boolean"
        ? !whenPresent
        : { ...whenPresent, some: !whenPresent.some, inside: !whenPresent.inside },
  };
}

/** Does one literal follow from some others, seen from their texts? False means only that it was not seen. */
export function follows(literal: Literal, asked: readonly Literal[]): boolean {
  if (asked.some(({ id }) => id === literal.id)) return true;
  if (literal.kind !== "resource" || !literal.inside) return false;
  return asked.some(
    (other) =>
      other.kind === "resource" &&
      other.inside &&
      other.patterns.every((small) => literal.patterns.some((big) => covers(big, small))),
  );
}

export const resourceHolds = ({ inside, patterns }: ResourceLiteral, word: Word) =>
  patterns.some((pattern) => accepts(pattern, word)) === inside;

export function keyHolds({ whenAbsent, whenPresent }: KeyLiteral, value: KeyValue): boolean {
  if (value === undefined) return whenAbsent;
  if (typeof whenPresent === "boolean") return whenPresent;
  const { some, inside, set, quantified } = whenPresent;
  if (quantified && value.every((word) => word.length === 0)) return !some;
  return some ? value.some((word) => set.has(word) === inside) : value.every((word) => set.has(word) === inside);
}
