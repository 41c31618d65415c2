/**
 * Options and their values out of words, as the AWS CLI takes them: `--name value`, `--name=value`, names that are
 * shortened as long as only one begins so, values that go on to the next option, and what is left.
 * Source: Python's argparse, by which the CLI reads its lines.
 */
import { usageError } from "./command-error";

export interface Option {
  /** With its hyphens: `--user-name`. */
  name: string;
  /** How many words belong to it. `optional`: one or none. */
  takes: "none" | "one" | "optional" | "many";
  /** The only words it knows. */
  choices?: readonly string[];
  /** Its value is a whole number. */
  integer?: boolean;
  required?: boolean;
}

export type OptionValue = true | string | string[];

/** An option as it stands in the line. */
export interface GivenOption {
  name: string;
  value: OptionValue;
}

export interface ParsedOptions {
  /** Of an option that is given again, the last. */
  values: Map<string, OptionValue>;
  /** All of them, in order. */
  given: GivenOption[];
  /** Words that belong to no option, in order. */
  rest: string[];
}

/** In: words; the options that are known. Throws a usage error for a value that is missing or not among the choices. */
export function parseOptions(words: readonly string[], options: readonly Option[]): ParsedOptions {
  const ordered: GivenOption[] = [];
  const rest: string[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? "";
    at++;
    const found = looksLikeOption(word) ? findOption(word, options) : undefined;
    if (!found) {
      rest.push(word);
      continue;
    }
    const { option, given } = found;
    const following: string[] = [];
    const most = option.takes === "none" || given !== undefined ? 0 : option.takes === "many" ? words.length : 1;
    while (following.length < most && at < words.length && !looksLikeOption(words[at] ?? "")) {
      following.push(words[at] ?? "");
      at++;
    }
    ordered.push({ name: option.name, value: readOption(option, given === undefined ? following : [given]) });
  }
  return { values: new Map(ordered.map(({ name, value }) => [name, value])), given: ordered, rest };
}

/** Throws a usage error that names the required options which have no value. */
export function requireOptions(options: readonly Option[], values: ReadonlyMap<string, OptionValue>) {
  const missing = options.filter(({ required, name }) => required && !values.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw usageError(`the following arguments are required: ${missing.join(", ")}`);
}

function readOption(option: Option, given: string[]): OptionValue {
  const { name, takes, integer } = option;
  const [first] = given;
  if (takes === "none") {
    if (first !== undefined) throw usageError(`argument ${name}: ignored explicit argument '${first}'`);
    return true;
  }
  if (takes === "many") return given;
  if (first === undefined) {
    if (takes === "optional") return true;
    throw usageError(`argument ${name}: expected one argument`);
  }
  if (integer && !/^\s*[+-]?\d+(_\d+)*\s*$/.test(first))
    throw usageError(`argument ${name}: invalid int value: '${first}'`);
  checkChoice(name, first, option.choices);
  return first;
}

/** Throws a usage error with all choices, in two columns, and with those that are written almost alike. */
export function checkChoice(name: string, given: string, choices: readonly string[] | undefined) {
  if (!choices || choices.includes(given)) return;
  const lines = ["Invalid choice, valid choices are:\n"];
  for (let at = 0; at < choices.length; at += 2)
    lines.push(
      choices
        .slice(at, at + 2)
        .map((choice) => choice.padEnd(40))
        .join(" | "),
    );
  const close = closeWords(given, choices);
  if (close.length > 0)
    lines.push(`\n\nInvalid choice: '${given}', maybe you meant:\n`, ...close.map((c) => `  * ${c}`));
  throw usageError(`argument ${name}: ${lines.join("\n")}`);
}

/** A number is a value, and so is what holds a space. */
const looksLikeOption = (word: string) =>
  word.length > 1 &&
  word.startsWith("-") &&
  !/^-\d+$|^-\d*\.\d+$/.test(word) &&
  !(word.includes(" ") && !/^--?[\w-]+=/.test(word));

function findOption(word: string, options: readonly Option[]) {
  const equals = word.indexOf("=");
  const name = equals < 0 ? word : word.slice(0, equals);
  const given = equals < 0 ? undefined : word.slice(equals + 1);
  const exact = options.find((option) => option.name === name);
  if (exact) return { option: exact, given };
  if (!name.startsWith("--")) return undefined;
  const beginning = options.filter((option) => option.name.startsWith(name));
  if (beginning.length > 1)
    throw usageError(`ambiguous option: ${word} could match ${beginning.map((option) => option.name).join(", ")}`);
  const [only] = beginning;
  return only && { option: only, given };
}

/**
 * The three words most alike, the best first: at least four fifths of their letters stand in the same order.
 * Source: Python's difflib, get_close_matches with a cutoff of 0.8.
 */
export function closeWords(given: string, words: readonly string[]): string[] {
  return words
    .filter((word) => 2 * Math.min(given.length, word.length) >= 0.8 * (given.length + word.length))
    .map((word) => ({ word, alike: likeness(given, word) }))
    .filter(({ alike }) => alike >= 0.8)
    .sort((a, b) => b.alike - a.alike || (a.word < b.word ? 1 : -1))
    .slice(0, 3)
    .map(({ word }) => word);
}

const likeness = (a: string, b: string) =>
  a.length + b.length === 0 ? 1 : (2 * matching(a, b)) / (a.length + b.length);

/** Letters in common blocks: the longest first, then those at its left and right. */
function matching(a: string, b: string): number {
  let best = { size: 0, a: 0, b: 0 };
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      let size = 0;
      while (i + size < a.length && a[i + size] === b[j + size]) size++;
      if (size > best.size) best = { size, a: i, b: j };
    }
  if (best.size === 0) return 0;
  return (
    best.size +
    matching(a.slice(0, best.a), b.slice(0, best.b)) +
    matching(a.slice(best.a + best.size), b.slice(best.b + best.size))
  );
}
