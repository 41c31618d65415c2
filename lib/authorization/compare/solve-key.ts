/** A value of one condition key that meets many literals at once. */
import { type Budget, Undecided } from "./budget";
import { type Demand, type KeyLiteral, type KeyValue, keyHolds } from "./literal";
import { findSymbolicWord } from "./symbolic-word";
import { candidatesOf, type ValueSet } from "./value-set";
import { type Word, type WordPattern, wordOf } from "./word-pattern";

export interface KeyRules {
  /** May the key have several values? */
  many: boolean;
  /** Must it have a value, and only one: where a variable stands for it. */
  one?: boolean;
}

/**
 * A value, `{ value: undefined }` where the key may be absent, or undefined where no value meets all literals.
 * Throws Undecided.
 */
export function solveKey(
  literals: readonly KeyLiteral[],
  rules: KeyRules,
  budget: Budget,
): { value: KeyValue } | undefined {
  const holds = (value: KeyValue) => literals.every((literal) => keyHolds(literal, value));
  if (!rules.one && holds(undefined)) return { value: undefined };
  const demands: Demand[] = [];
  for (const { whenPresent } of literals) {
    if (whenPresent === false) return undefined;
    if (whenPresent !== true) demands.push(whenPresent);
  }
  const found = rules.many && !rules.one ? solveMany(demands, budget) : solveOne(demands, budget);
  if (found) return { value: found };
  return holds([[]]) ? { value: [[]] } : undefined;
}

/** Of one value "some" and "each" are the same. */
function solveOne(demands: readonly Demand[], budget: Budget): Word[] | undefined {
  const word = solveWord(demands, true, budget);
  return word && [word];
}

/** Each value has to meet every "each"; every "some" may have a value of its own. One of them is not empty. */
function solveMany(demands: readonly Demand[], budget: Budget): Word[] | undefined {
  const each = demands.filter(({ some }) => !some);
  const words: Word[] = [];
  for (const demand of demands) {
    if (!demand.some) continue;
    const word = solveWord([demand, ...each], true, budget) ?? solveWord([demand, ...each], false, budget);
    if (!word) return undefined;
    words.push(word);
  }
  if (words.some((word) => word.length > 0)) return words;
  const filled = solveWord(each, true, budget);
  return filled && [...words, filled];
}

const notEmpty: WordPattern = {
  elements: [
    { chars: "any", many: false },
    { chars: "any", many: true },
  ],
  exact: undefined,
};
/** A value of a variable alone is a symbol, which `?` does not take. */
const symbolFirst: WordPattern = { elements: [{ chars: "any", many: true }], exact: undefined };

function solveWord(demands: readonly Demand[], filled: boolean, budget: Budget): Word | undefined {
  const inside = demands.filter((demand) => demand.inside).map(({ set }) => set);
  const outside = demands.filter((demand) => !demand.inside).map(({ set }) => set);
  const sets = [...inside, ...outside];
  if (sets.every(({ family }) => family === "text")) {
    return findSymbolicWord(
      inside.map(({ patterns }) => patterns),
      outside.flatMap(({ patterns }) => patterns),
      budget,
      {
        samples: [wordOf("example")],
        ...(filled ? { beside: (symbols) => [symbols ? symbolFirst : notEmpty] } : {}),
      },
    );
  }
  const fits = (word: Word) =>
    (!filled || word.length > 0) && inside.every((set) => set.has(word)) && !outside.some((set) => set.has(word));
  const families = new Set(sets.map(({ family }) => family));
  for (const family of families) {
    if (family === "text") continue;
    for (const text of candidatesOf(
      family,
      sets.filter((set) => set.family === family),
    )) {
      budget.spend();
      const word = wordOf(text);
      if (fits(word)) return word;
    }
  }
  for (const word of exactWords(sets)) if (fits(word)) return word;
  if (families.size > 1) throw new Undecided("one key is compared in two ways that cannot be joined");
  return undefined;
}

const exactWords = (sets: readonly ValueSet[]) =>
  sets.flatMap(({ patterns }) => patterns.flatMap(({ exact }) => (exact ? [exact] : [])));
