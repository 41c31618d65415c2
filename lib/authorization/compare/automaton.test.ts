import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globOfText, matchGlob } from "../match/glob";
import { findWord } from "./automaton";
import { Budget, Undecided } from "./budget";
import { accepts, covers, overlap, patternOfGlobText, textOfWord, type WordPattern, wordOf } from "./word-pattern";

const glob = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "*", "?", "😀"), maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom("a", "b", ":", "c", "😀"), maxLength: 6 });
const pattern = (written: string): WordPattern => {
  const made = patternOfGlobText(written);
  if (!made) throw new Error("a pattern of whole characters");
  return made;
};
const matches = (written: string, word: string) => matchGlob(globOfText(written), word, { steps: 0 });
const budget = () => new Budget(100_000);

describe("patterns", () => {
  test("accept what the matcher matches", () => {
    fc.assert(
      fc.property(glob, text, (written, word) => {
        expect(accepts(pattern(written), wordOf(word))).toBe(matches(written, word));
      }),
      { numRuns: 3000 },
    );
  });

  test("that one covers are inside it, and those that share a word are told", () => {
    fc.assert(
      fc.property(glob, glob, (one, other) => {
        const [a, b] = [pattern(one), pattern(other)];
        if (covers(a, b)) expect(findWord([[b]], [a], budget())).toBeUndefined();
        expect(overlap(a, b)).toBe(findWord([[a], [b]], [], budget()) !== undefined);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a word inside some patterns and outside others", () => {
  test("is truly so where one is found, and no text is one where none is", () => {
    const lists = fc.array(fc.array(glob, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(
        lists,
        fc.array(glob, { maxLength: 3 }),
        fc.array(text, { maxLength: 8 }),
        (inside, outside, texts) => {
          const fits = (word: string) =>
            inside.every((list) => list.some((one) => matches(one, word))) &&
            !outside.some((one) => matches(one, word));
          const found = findWord(
            inside.map((list) => list.map(pattern)),
            outside.map(pattern),
            budget(),
          );
          if (found) expect(fits(textOfWord(found))).toBe(true);
          else for (const word of texts) expect(fits(word), word).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("costs steps, and ends where there are none left", () => {
    const parts = ["", "?", "??", "???*"].map(pattern);
    expect(findWord([[pattern("*")]], parts, budget())).toBeUndefined();
    expect(() => findWord([[pattern("*")]], parts, new Budget(2))).toThrow(Undecided);
  });
});
