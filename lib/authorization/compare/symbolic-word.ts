/**
 * A word for patterns with variables. It is looked for twice: with the variable as a symbol, which keeps what two
 * patterns say of the same variable together; and, where another pattern may ask for a value that the variable would
 * have to take, with any text in its place. The second only adds words: each is checked before it is believed.
 */
import { findWord } from "./automaton";
import type { Budget } from "./budget";
import { hasSymbols, loosened, type Word, type WordPattern } from "./word-pattern";

type Lists = readonly (readonly WordPattern[])[];

/** As findWord. `beside`: one pattern more has to match, which no variable has to fit. */
export function findSymbolicWord(
  inside: Lists,
  outside: readonly WordPattern[],
  budget: Budget,
  { samples, beside }: { samples: readonly Word[]; beside?: (symbols: boolean) => readonly WordPattern[] },
): Word | undefined {
  const symbols = inside.some((list) => list.some(hasSymbols));
  const joined = (lists: Lists, rigid: boolean) => (beside ? [...lists, beside(rigid)] : lists);
  const found = findWord(joined(onlyFirstWithSymbols(inside), symbols), outside, budget, samples);
  if (found || !symbols || inside.length < 2) return found;
  return findWord(
    joined(
      inside.map((list) => list.map(loosened)),
      false,
    ),
    outside,
    budget,
    samples,
  );
}

/**
 * A word can be read by one pattern with symbols: by a second its symbols could stand elsewhere. So the others may have
 * anything in the place of a symbol.
 */
function onlyFirstWithSymbols(lists: Lists): Lists {
  const first = lists.findIndex((list) => list.some(hasSymbols));
  return lists.map((list, index) => (index > first && first >= 0 ? list.map(loosened) : list));
}
