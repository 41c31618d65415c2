/**
 * `--exclude` and `--include` of the `aws s3` commands: which of the files and objects below a folder are meant.
 * Source: AWS CLI Command Reference, s3, "Use of Exclude and Include Filters"; Python's fnmatch, by which the CLI compares.
 */
import type { GivenOption, Option } from "./option-parser";

export const filterOptions: readonly Option[] = [
  { name: "--exclude", takes: "one" },
  { name: "--include", takes: "one" },
];

/**
 * In: the options as they were given, in their order. Out: is a name below the folder meant? All are, until a pattern
 * says otherwise, and the last pattern that fits decides.
 */
export function filterOf(given: readonly GivenOption[]): (name: string) => boolean {
  const patterns = given.flatMap(({ name, value }) =>
    filterOptions.some((option) => option.name === name) && typeof value === "string"
      ? [{ includes: name === "--include", fits: patternOf(value) }]
      : [],
  );
  return (name) => patterns.findLast(({ fits }) => fits(name))?.includes ?? true;
}

type Letter = "any" | ((letter: string) => boolean);

/**
 * A pattern as a test of whole names: `*` is anything, slashes too, `?` one letter, `[abc]` and `[a-c]` one of them,
 * `[!abc]` one that is none of them. Case counts. The time grows with the pattern times the name, however many `*` it has.
 */
export function patternOf(pattern: string): (name: string) => boolean {
  const letters = lettersOf([...pattern]);
  return (name) => matches(letters, [...name]);
}

function lettersOf(pattern: readonly string[]): Letter[] {
  const letters: Letter[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] ?? "";
    const end = letter === "[" ? endOfSet(pattern, at) : -1;
    if (letter === "*") letters.push("any");
    else if (letter === "?") letters.push(() => true);
    else if (end > 0) {
      letters.push(setOf(pattern.slice(at + 1, end)));
      at = end;
    } else letters.push((one) => one === letter);
  }
  return letters;
}

/** Where the set ends that begins there; -1: the bracket stands for itself. A closing one at the front is a member. */
const endOfSet = (pattern: readonly string[], start: number) =>
  pattern.indexOf("]", start + (pattern[start + 1] === "!" ? 3 : 2));

function setOf(members: readonly string[]): (letter: string) => boolean {
  const negated = members[0] === "!";
  const listed = negated ? members.slice(1) : members;
  const ranges: [first: string, last: string][] = [];
  for (let at = 0; at < listed.length; at++) {
    const first = listed[at] ?? "";
    const last = listed[at + 1] === "-" ? listed[at + 2] : undefined;
    ranges.push([first, last ?? first]);
    if (last !== undefined) at += 2;
  }
  const code = (letter: string) => letter.codePointAt(0) ?? 0;
  return (letter) =>
    negated !== ranges.some(([first, last]) => code(first) <= code(letter) && code(letter) <= code(last));
}

function matches(letters: readonly Letter[], name: readonly string[]): boolean {
  let [letter, at] = [0, 0];
  /** Behind the latest `*`, and the name's place up to which that one reaches. */
  let [behind, reached] = [-1, 0];
  while (at < name.length) {
    const wanted = letters[letter];
    if (wanted === "any") [behind, reached] = [++letter, at];
    else if (wanted?.(name[at] ?? "")) [letter, at] = [letter + 1, at + 1];
    else if (behind >= 0) [letter, at] = [behind, ++reached];
    else return false;
  }
  return letters.slice(letter).every((left) => left === "any");
}
