/** Values of variables that make a pattern match a word. */
import { isSymbol, takes, type Word, type WordPattern } from "./word-pattern";

/** By symbol; the shortest values that do. Undefined where none do. A symbol that comes twice has one value. */
export function bind(
  { elements }: WordPattern,
  word: Word,
  known: ReadonlyMap<number, Word> = new Map(),
): ReadonlyMap<number, Word> | undefined {
  /** Places from which nothing was found; only of use where no symbol had a value yet. */
  const failed = new Set<number>();
  return from(0, 0, known);

  function from(place: number, at: number, values: ReadonlyMap<number, Word>): ReadonlyMap<number, Word> | undefined {
    const element = elements[place];
    if (!element) return at === word.length ? values : undefined;
    const key = values.size === 0 ? place * (word.length + 1) + at : -1;
    if (failed.has(key)) return undefined;
    const found = further(place, at, values);
    if (!found && key >= 0) failed.add(key);
    return found;
  }

  function further(place: number, at: number, values: ReadonlyMap<number, Word>) {
    const element = elements[place];
    if (!element) return undefined;
    const { chars, many } = element;
    if (typeof chars === "number" && isSymbol(chars)) {
      const value = values.get(chars);
      if (value) {
        const fits = value.every((code, index) => word[at + index] === code);
        return fits ? from(place + 1, at + value.length, values) : undefined;
      }
      for (let end = at; end <= word.length; end++) {
        const found = from(place + 1, end, new Map([...values, [chars, word.slice(at, end)]]));
        if (found) return found;
      }
      return undefined;
    }
    if (many) {
      for (let end = at; ; end++) {
        const found = from(place + 1, end, values);
        if (found) return found;
        const code = word[end];
        if (code === undefined || !takes(element, code)) return undefined;
      }
    }
    const code = word[at];
    return code !== undefined && takes(element, code) ? from(place + 1, at + 1, values) : undefined;
  }
}
