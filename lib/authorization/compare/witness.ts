/** A request made of a model: variables get values, and what the model leaves open is left out. */
import type { AuthorizationRequest, RequestContext, RequestPrincipal } from "../model";
import { bind } from "./bind";
import type { Budget } from "./budget";
import type { KeyLiteral, KeyValue } from "./literal";
import type { Model } from "./search";
import { solveKey } from "./solve-key";
import { accepts, isSymbol, type Symbols, textOfWord, type Word, type WordPattern, wordOf } from "./word-pattern";

/** A request that shows a difference. */
export type Witness = Pick<AuthorizationRequest, "principal" | "action" | "resource" | "context">;

/** Requests that may be what the model says: each has to be tried. */
export function* witnessesOf(
  model: Model,
  { principal, action }: { principal: RequestPrincipal; action: string },
  { symbols, manyValued, budget }: { symbols: Symbols; manyValued: ReadonlySet<string>; budget: Budget },
): Generator<Witness> {
  const bound = boundVariables(model, symbols);
  if (bound) yield requestOf(new Map([...model.keys, ...bound]), model.resource, new Set(bound.keys()));
  const used = symbolsIn(model);
  for (const attempt of used.size === 0 ? [undefined] : ["solved", "example", "fallback"]) {
    const values = new Map<number, Word>();
    const keys = new Map(model.keys);
    let possible = true;
    for (const symbol of used) {
      const variable = symbols.variableOf(symbol);
      if (!variable) continue;
      const { key, fallback } = variable;
      if (attempt === "fallback") {
        if (fallback === undefined || keys.get(key) !== undefined) possible = false;
        else values.set(symbol, wordOf(fallback));
        continue;
      }
      const value = attempt === "solved" ? solvedValue(key, keys.get(key), model, budget) : wordOf("example");
      if (!value) possible = false;
      else {
        values.set(symbol, value);
        keys.set(key, [value]);
      }
    }
    if (!possible) continue;
    const filled = (word: Word) => replaced(replaced(word, values), values);
    const variables = new Set([...used].flatMap((symbol) => symbols.variableOf(symbol)?.key ?? []));
    const filledKeys = [...keys].map(([key, value]): [string, KeyValue] => [key, value?.map(filled)]);
    yield requestOf(new Map(filledKeys), filled(model.resource), variables);
  }

  /** A key that a variable stands for has one value. */
  function requestOf(keys: ReadonlyMap<string, KeyValue>, resource: Word, variables: ReadonlySet<string>): Witness {
    const context: Record<string, string | readonly string[]> = {};
    for (const [key, value] of keys) {
      const texts = value?.map(textOfWord);
      if (texts)
        Object.defineProperty(
          context,
          key,
          property(manyValued.has(key) && !variables.has(key) ? texts : (texts[0] ?? "")),
        );
    }
    return { principal, action, resource: textOfWord(resource), context: context satisfies RequestContext };
  }
}

/** Where a word without symbols has to be read by a pattern with some: the variables' values that make it so. */
function boundVariables(model: Model, symbols: Symbols): Map<string, KeyValue> | undefined {
  let values: ReadonlyMap<number, Word> = new Map();
  for (const { patterns, word } of readings(model)) {
    if (word.some(isSymbol) || patterns.some((pattern) => accepts(pattern, word))) continue;
    for (const pattern of patterns) {
      const found = bind(pattern, word, values);
      if (!found) continue;
      values = found;
      break;
    }
  }
  const keys = new Map<string, KeyValue>();
  for (const [symbol, value] of values) {
    const key = symbols.variableOf(symbol)?.key;
    if (key !== undefined) keys.set(key, [value]);
  }
  return keys.size === 0 ? undefined : keys;
}

/** Every word of the model with the patterns of which one has to match it. */
function* readings({ literals, resource, keys }: Model): Generator<{ patterns: readonly WordPattern[]; word: Word }> {
  for (const literal of literals) {
    if (literal.kind === "resource") {
      if (literal.inside) yield { patterns: literal.patterns, word: resource };
    } else if (typeof literal.whenPresent === "object" && literal.whenPresent.inside) {
      const { patterns } = literal.whenPresent.set;
      for (const word of keys.get(literal.key) ?? []) yield { patterns, word };
    }
  }
}

/** A key may be named like a member of every object: defined, it is a member of this one. */
const property = (value: string | readonly string[]) => ({
  value,
  enumerable: true,
  writable: true,
  configurable: true,
});

function symbolsIn(model: Model): Set<number> {
  const words = [model.resource, ...[...model.keys.values()].flatMap((value) => value ?? [])];
  return new Set(words.flatMap((word) => word.filter(isSymbol)));
}

const replaced = (word: Word, values: ReadonlyMap<number, Word>): Word =>
  word.flatMap((code) => values.get(code) ?? [code]);

function solvedValue(key: string, value: KeyValue, model: Model, budget: Budget): Word | undefined {
  if (value?.length === 1) return value[0];
  const literals = model.literals.filter(
    (literal): literal is KeyLiteral => literal.kind === "key" && literal.key === key,
  );
  return solveKey(literals, { many: false, one: true }, budget)?.value?.[0];
}
