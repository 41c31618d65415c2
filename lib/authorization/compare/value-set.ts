/**
 * The values that one condition asks for, as a set: of words for strings and ARNs; for numbers, dates, addresses and
 * booleans a finite list of candidates in which every region between the policies' own values has a member.
 */
import { parseDate } from "../conditions/date";
import { type IpRange, parseIpRange, within } from "../conditions/ip-address";
import { parseNumber } from "../conditions/numeric";
import type { ConditionOperator } from "../conditions/operator";
import { Evaluation } from "../evaluate/evaluation";
import { parseTemplate } from "../match/template";
import {
  accepts,
  patternIgnoringCase,
  patternOfArn,
  patternOfTemplate,
  patternOfText,
  type Symbols,
  textOfWord,
  type Word,
  type WordPattern,
} from "./word-pattern";

export type Family = "text" | "number" | "date" | "boolean" | "address";

export interface ValueSet {
  readonly family: Family;
  readonly has: (word: Word) => boolean;
  /** Of texts. */
  readonly patterns: readonly WordPattern[];
  /** The policy's values, for the families that are decided by candidates. */
  readonly texts: readonly string[];
}

/** Undefined where the values cannot be told as a set. A negated operator gives the set of its positive twin. */
export function valueSetOf(
  operator: ConditionOperator,
  texts: readonly string[],
  variables: boolean,
  symbols: Symbols,
): ValueSet | undefined {
  const name = operator.name.replace(/^(String|Numeric|Date|Arn)?Not(?=[A-Z])/, "$1");
  const family = familyOf(name);
  if (family === "text") {
    const patterns: WordPattern[] = [];
    for (const text of texts) {
      const pattern = textPattern(name, text, variables, symbols);
      if (!pattern) return undefined;
      if (pattern !== "never") patterns.push(pattern);
    }
    return textSet(patterns);
  }
  // Whether a variable of a Bool is true is not known here.
  if (family === "boolean" && variables && texts.some((text) => text.includes("${"))) return undefined;
  const values = texts.map((text) => operator.prepare(text, variables));
  const has = (word: Word) => {
    const text = textOfWord(word);
    return values.some((value) => value.matches(text, nobody));
  };
  return { family, has, patterns: [], texts };
}

export const textSet = (patterns: readonly WordPattern[]): ValueSet => ({
  family: "text",
  has: (word) => patterns.some((pattern) => accepts(pattern, word)),
  patterns,
  texts: [],
});

/** Those of the addresses that lie in one of the ranges. */
export const addressSet = (texts: readonly string[]): ValueSet => {
  const ranges = texts.flatMap((text) => parseIpRange(text) ?? []);
  const has = (word: Word) => {
    const address = parseIpRange(textOfWord(word));
    return address !== undefined && ranges.some((range) => within(address, range));
  };
  return { family: "address", has, patterns: [], texts };
};

/** Only variables ask the evaluation, and only texts have variables. */
const nobody = new Evaluation(
  { principal: { kind: "anonymous" }, action: "", resource: "", resourceAccount: "", context: {} },
  false,
);

function familyOf(name: string): Family {
  if (name.startsWith("Numeric")) return "number";
  if (name.startsWith("Date")) return "date";
  if (name === "Bool") return "boolean";
  return name === "IpAddress" ? "address" : "text";
}

function textPattern(name: string, text: string, variables: boolean, symbols: Symbols) {
  if (name.startsWith("Arn")) return patternOfArn(text, variables, symbols);
  if (name === "BinaryEquals") return patternOfText(text);
  const template = parseTemplate(text, { variables, wildcards: name === "StringLike" });
  if (name !== "StringEqualsIgnoreCase") return patternOfTemplate(template, symbols);
  if (template.hasVariables) return undefined;
  return patternIgnoringCase(template.parts.map((part) => (typeof part === "string" ? part : "")).join(""));
}

/** Values of one family that meet the sets in every way in which a value of it can, and one that is none of it. */
export function candidatesOf(family: Family, sets: readonly ValueSet[]): string[] {
  const texts = sets.flatMap((set) => set.texts);
  if (family === "boolean") return ["true", "false", "neither"];
  if (family === "number") return [...around(texts.flatMap((text) => parseNumber(text) ?? [])).map(numberText), "none"];
  if (family === "date") return [...around(texts.flatMap((text) => parseDate(text) ?? [])).flatMap(dateText), "none"];
  return [...addresses(texts.flatMap((text) => parseIpRange(text) ?? [])), "none"];
}

/** Each point, one between each two neighbours, and one on either side. */
function around(points: readonly number[]): number[] {
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [0];
  const between = sorted.flatMap((point, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return [];
    const middle = Math.round((point + next) / 2);
    return middle > point && middle < next ? [middle] : [point / 2 + next / 2];
  });
  return [below(first), above(last), ...between, ...sorted];
}

const below = (value: number) => (value - 1 < value ? value - 1 : value < 0 ? value * 2 : Number.NEGATIVE_INFINITY);
const above = (value: number) => (value + 1 > value ? value + 1 : value > 0 ? value * 2 : Number.POSITIVE_INFINITY);

const numberText = (value: number) => (Number.isFinite(value) ? String(value) : value > 0 ? "1e999" : "-1e999");

const yearZero = Date.UTC(2000, 0, 1) - 2000 * 365.2425 * 86_400_000;
const lastDate = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** As a W3C date where it can be written so, else as seconds; nothing for what neither can say. */
function dateText(milliseconds: number): string[] {
  if (milliseconds < yearZero) return [];
  if (Number.isInteger(milliseconds) && milliseconds <= lastDate) return [new Date(milliseconds).toISOString()];
  return milliseconds >= 0 && milliseconds < 1e18 ? [String(milliseconds / 1000)] : [];
}

/** For each block an address of it outside the blocks within it, where there is one; one of each family outside all. */
function addresses(ranges: readonly IpRange[]): string[] {
  const all: IpRange[] = [
    { bytes: new Array<number>(4).fill(0), bits: 0 },
    { bytes: new Array<number>(16).fill(0), bits: 0 },
  ];
  return [...all, ...ranges].flatMap((range) => {
    const inner = ranges.filter(
      (other) => other.bytes.length === range.bytes.length && other.bits > range.bits && within(other, range),
    );
    const address = freeAddress(range, inner);
    return address === undefined ? [] : [addressText(address, range.bytes.length)];
  });
}

/** The first address of the range that no inner one holds. */
function freeAddress(range: IpRange, inner: readonly IpRange[]): bigint | undefined {
  const total = BigInt(range.bytes.length * 8);
  const first = firstOf(range);
  const end = first + (1n << (total - BigInt(range.bits)));
  // Preferred: an address that looks like one.
  const plain =
    range.bits === 0 && total === 32n ? [3405803786n /* 203.0.113.10 */, 134744072n /* 8.8.8.8 */] : [first + 1n];
  const spans = inner
    .map((one): [bigint, bigint] => [firstOf(one), firstOf(one) + (1n << (total - BigInt(one.bits)))])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const address of plain)
    if (address < end && !spans.some(([from, to]) => address >= from && address < to)) return address;
  let at = first;
  for (const [from, to] of spans) {
    if (from > at) return at;
    if (to > at) at = to;
  }
  return at < end ? at : undefined;
}

function firstOf({ bytes, bits }: IpRange): bigint {
  const total = BigInt(bytes.length * 8);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const host = total - BigInt(bits);
  return (value >> host) << host;
}

function addressText(address: bigint, length: number): string {
  const digits = (size: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      Number((address >> BigInt(size * (count - 1 - index))) & ((1n << BigInt(size)) - 1n)),
    );
  return length === 4
    ? digits(8, 4).join(".")
    : digits(16, 8)
        .map((group) => group.toString(16))
        .join(":");
}
