/**
 * Is there a request that all of some statements match and none of some others? A model of what is already asked is
 * made; where it meets a statement that it should not, one of that statement's literals has to fail: each is tried.
 */
import type { Budget } from "./budget";
import {
  follows,
  type KeyLiteral,
  type KeyValue,
  keyHolds,
  type Literal,
  negated,
  type ResourceLiteral,
  resourceHolds,
} from "./literal";
import { solveKey } from "./solve-key";
import { findSymbolicWord } from "./symbolic-word";
import { patternOfGlobText, type Word, type WordPattern, wordOf } from "./word-pattern";

export interface Model {
  resource: Word;
  keys: ReadonlyMap<string, KeyValue>;
  /** What the model meets: asked again where a key has to have a value. */
  literals: readonly Literal[];
}

/** Remembers what was solved, for one comparison. */
export class Solver {
  private readonly values = new Map<string, { result: { value: KeyValue } | undefined }>();
  private readonly resources = new Map<string, { result: Word | undefined }>();

  constructor(
    readonly budget: Budget,
    /** Keys, in lower case, that may have several values. */
    readonly manyValued: ReadonlySet<string>,
  ) {}

  /** `positives` are literals that must hold; of each list in `negatives` one must fail. Throws Undecided. */
  search(
    positives: readonly Literal[],
    negatives: readonly (readonly Literal[])[],
    samples: readonly string[],
  ): Model | undefined {
    const asked = [...positives];
    const open: (readonly Literal[])[] = [];
    for (const negative of negatives) {
      const [only, ...more] = negative.filter((literal) => !follows(literal, positives));
      if (!only) return undefined;
      if (more.length === 0) asked.push(negated(only));
      else open.push([only, ...more]);
    }
    return this.refine(distinct(asked), open, samples);
  }

  private refine(
    asked: readonly Literal[],
    open: readonly (readonly Literal[])[],
    samples: readonly string[],
  ): Model | undefined {
    this.budget.spend();
    const model = this.modelOf(asked, samples);
    if (!model) return undefined;
    const met = open.filter((negative) => negative.every((literal) => holds(literal, model)));
    if (met.length === 0) return model;
    const known = new Set(asked.map(({ id }) => id));
    const shortest = met
      .map((negative) => ({ negative, free: negative.filter(({ id }) => !known.has(id)) }))
      .reduce((best, one) => (one.free.length < best.free.length ? one : best));
    const rest = open.filter((negative) => negative !== shortest.negative);
    const earlier: Literal[] = [];
    for (const literal of shortest.free) {
      const found = this.refine(distinct([...asked, ...earlier, negated(literal)]), rest, samples);
      if (found) return found;
      earlier.push(literal);
    }
    return undefined;
  }

  private modelOf(asked: readonly Literal[], samples: readonly string[]): Model | undefined {
    const keys = new Map<string, KeyLiteral[]>();
    const resources: ResourceLiteral[] = [];
    for (const literal of asked) {
      if (literal.kind === "resource") resources.push(literal);
      else keys.set(literal.key, [...(keys.get(literal.key) ?? []), literal]);
    }
    const values = new Map<string, KeyValue>();
    for (const [key, literals] of keys) {
      const solved = once(this.values, idsOf(literals), () => this.solveKey(key, literals));
      if (!solved) return undefined;
      values.set(key, solved.value);
    }
    const resource = once(this.resources, idsOf(resources), () => solveResource(resources, this.budget, samples));
    return resource && { resource, keys: values, literals: asked };
  }

  private solveKey(key: string, literals: readonly KeyLiteral[]) {
    return solveKey(literals, { many: this.manyValued.has(key) }, this.budget);
  }
}

/** `undefined` is an answer too. */
function once<Result>(known: Map<string, { result: Result }>, question: string, solve: () => Result): Result {
  const before = known.get(question);
  if (before) return before.result;
  const result = solve();
  known.set(question, { result });
  return result;
}

const idsOf = (literals: readonly Literal[]) =>
  literals
    .map(({ id }) => id)
    .sort()
    .join("\n");

function distinct(literals: readonly Literal[]): Literal[] {
  const known = new Set<string>();
  return literals.filter(({ id }) => !known.has(id) && known.add(id));
}

function holds(literal: Literal, { resource, keys }: Model): boolean {
  return literal.kind === "resource" ? resourceHolds(literal, resource) : keyHolds(literal, keys.get(literal.key));
}

const fixed = (text: string): WordPattern => patternOfGlobText(text) ?? { elements: [], exact: [] };
/** A request names an ARN, or `*` where its action knows no resource. */
const anyResource: readonly WordPattern[] = [
  { elements: wordOf("*").map((chars) => ({ chars, many: false })), exact: wordOf("*") },
  fixed("arn:?*:?*:*:*:?*"),
];

function solveResource(literals: readonly ResourceLiteral[], budget: Budget, samples: readonly string[]) {
  const inside = literals.filter((literal) => literal.inside).map(({ patterns }) => patterns);
  const outside = literals.filter((literal) => !literal.inside).flatMap(({ patterns }) => patterns);
  const narrow = inside.filter((list) => !list.some(isStar));
  const lists = narrow.some((list) => list.every(isArn)) ? narrow : [...narrow, anyResource];
  return findSymbolicWord(lists, outside, budget, { samples: samples.map(wordOf) });
}

const isStar = ({ elements }: WordPattern) =>
  elements.length === 1 && elements[0]?.many === true && elements[0].chars === "any";

/** Is every word of it an ARN, seen from its own text? */
function isArn({ elements }: WordPattern): boolean {
  const scheme = wordOf("arn:").every((code, index) => elements[index]?.chars === code);
  return scheme && elements.filter(({ chars }) => chars === 58).length >= 5;
}
