/** A request made of a model: variables get values, and what the model leaves open is left out. */
import type { AuthorizationRequest, RequestContext, RequestPrincipal } from "../model";
import type { Budget } from "./budget";
import type { KeyLiteral, KeyValue } from "./literal";
import type { Model } from "./search";
import { solveKey } from "./solve-key";
import { isSymbol, type Symbols, textOfWord, type Word, wordOf } from "./word-pattern";

/** A request that shows a difference. */
export type Witness = Pick<AuthorizationRequest, "principal" | "action" | "resource" | "context">;

/** Requests that may be what the model says: each has to be tried. */
export function* witnessesOf(
  model: Model,
  { principal, action }: { principal: RequestPrincipal; action: string },
  { symbols, manyValued, budget }: { symbols: Symbols; manyValued: ReadonlySet<string>; budget: Budget },
): Generator<Witness> {
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
    const filled = (word: Word) => textOfWord(replaced(replaced(word, values), values));
    const context: Record<string, string | readonly string[]> = {};
    for (const [key, value] of keys) {
      const texts = value?.map(filled);
      const single = used.size > 0 && [...used].some((symbol) => symbols.variableOf(symbol)?.key === key);
      if (texts)
        Object.defineProperty(context, key, property(manyValued.has(key) && !single ? texts : (texts[0] ?? "")));
    }
    yield { principal, action, resource: filled(model.resource), context: context satisfies RequestContext };
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
