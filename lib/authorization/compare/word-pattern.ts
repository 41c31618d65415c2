/**
 * Patterns as automata read them: a row of elements, each one character or any number of characters of a class.
 * Words are lists of code points, because `?` stands for one character and not for half of a surrogate pair. Numbers
 * behind the last code point are symbols: each stands for the value, whatever it is, of one policy variable.
 */
import { parseTemplate, splitAtColons, type Template, type TemplatePart } from "../match/template";

export type Word = readonly number[];

/** One code point or symbol; any character; any but the colon; one of a few (letters whose case does not count). */
export type Chars = number | "any" | "no-colon" | readonly number[];

export interface Element {
  chars: Chars;
  /** Any number of them, also none. */
  many: boolean;
}

export interface WordPattern {
  readonly elements: readonly Element[];
  /** The one word it matches, where it has no wildcard. */
  readonly exact: Word | undefined;
}

const firstSymbol = 0x110000;
const colon = 58;

export const isSymbol = (code: number) => code >= firstSymbol;

export const wordOf = (text: string): Word => [...text].map((character) => character.codePointAt(0) ?? 0);

/** Without symbols in it. */
export function textOfWord(word: Word): string {
  let text = "";
  for (const code of word) text += isSymbol(code) ? "" : String.fromCodePoint(code);
  return text;
}

/** The variables of one comparison, each with its symbol. `${k}` and `${k, 'x'}` are two: their values may differ. */
export class Symbols {
  private readonly known: { key: string; fallback: string | undefined }[] = [];

  symbolOf(key: string, fallback: string | undefined): number {
    const found = this.known.findIndex((one) => one.key === key && one.fallback === fallback);
    return firstSymbol + (found >= 0 ? found : this.known.push({ key, fallback }) - 1);
  }

  variableOf(symbol: number): { key: string; fallback: string | undefined } | undefined {
    return this.known[symbol - firstSymbol];
  }
}

/** Undefined where a pattern holds half of a surrogate pair: it would match within a character. */
export const patternOfTemplate = (template: Template, symbols: Symbols): WordPattern | undefined =>
  finished(elementsOf(template.parts, symbols, "any"));

export const patternOfText = (text: string): WordPattern | undefined => finished(literal(text));

/** StringEqualsIgnoreCase. Undefined for letters beyond ASCII, whose cases are no simple pairs. */
export function patternIgnoringCase(text: string): WordPattern | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (!/^[\x00-\x7f]*$/.test(text)) return undefined;
  return finished(wordOf(text.toLowerCase()).map((code) => ({ chars: casesOf(code), many: false })));
}

function casesOf(code: number): Chars {
  const lower = String.fromCodePoint(code);
  if (!/[a-z]/.test(lower)) return code;
  const upper = lower.toUpperCase().charCodeAt(0);
  // The Kelvin sign is a capital k.
  return lower === "k" ? [code, upper, 0x212a] : [code, upper];
}

/** ArnLike: six parts, a wildcard stays inside the first five; partition, service and resource are never empty. */
export function patternOfArn(value: string, variables: boolean, symbols: Symbols): WordPattern | undefined | "never" {
  const parts = splitAtColons(parseTemplate(value, { variables, wildcards: true }), 6);
  if (parts.length !== 6) return "never";
  const elements: Element[] = [];
  for (const [index, { parts: pieces }] of parts.entries()) {
    const inner = elementsOf(pieces, symbols, index < 5 ? "no-colon" : "any");
    if (inner === undefined) return undefined;
    if (index === 0 && !matchesText({ elements: inner, exact: undefined }, "arn")) return "never";
    if (index === 1 || index === 2 || index === 5) {
      if (inner.length === 0) return "never";
      // A value of a variable may be empty, or hold wildcards' work: whether the part is empty then is not known here.
      if (inner.every(({ chars, many }) => many || (typeof chars === "number" && isSymbol(chars)))) {
        if (inner.some(({ many }) => !many)) return undefined;
        inner.unshift({ chars: index < 5 ? "no-colon" : "any", many: false });
      }
    }
    if (index > 0) elements.push({ chars: colon, many: false });
    elements.push(...(index === 0 ? (literal("arn") ?? []) : inner));
  }
  return finished(elements);
}

const matchesText = (pattern: WordPattern, text: string) => accepts(pattern, wordOf(text));

function elementsOf(parts: readonly TemplatePart[], symbols: Symbols, wild: "any" | "no-colon"): Element[] | undefined {
  const elements: Element[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      const text = literal(part);
      if (!text) return undefined;
      elements.push(...text);
    } else if ("wild" in part) elements.push({ chars: wild, many: part.wild === "*" });
    else elements.push({ chars: symbols.symbolOf(part.key, part.fallback), many: false });
  }
  return elements;
}

function literal(text: string): Element[] | undefined {
  return /\p{Surrogate}/u.test(text) ? undefined : wordOf(text).map((chars) => ({ chars, many: false }));
}

function finished(elements: Element[] | undefined): WordPattern | undefined {
  if (!elements) return undefined;
  const joined = elements.filter(
    ({ many, chars }, index) => !many || !elements[index - 1]?.many || elements[index - 1]?.chars !== chars,
  );
  const exact = joined.flatMap(({ chars, many }) => (typeof chars === "number" && !many ? [chars] : []));
  return { elements: joined, exact: exact.length === joined.length ? exact : undefined };
}

/** The pattern with any text in the place of its variables: it matches whatever the pattern may match. */
export function loosened(pattern: WordPattern): WordPattern {
  if (!hasSymbols(pattern)) return pattern;
  const elements = pattern.elements.map((element) =>
    typeof element.chars === "number" && isSymbol(element.chars)
      ? { chars: "any" as const, many: true }
      : { ...element },
  );
  return finished(elements) ?? pattern;
}

export const hasSymbols = ({ elements }: WordPattern) =>
  elements.some(({ chars }) => typeof chars === "number" && isSymbol(chars));

/** Does an element take a character? `?` takes no symbol, whose value may have any length. */
export function takes({ chars, many }: Element, code: number): boolean {
  if (typeof chars === "number") return chars === code;
  if (chars === "any") return many || !isSymbol(code);
  if (chars === "no-colon") return code !== colon && (many || !isSymbol(code));
  return chars.includes(code);
}

/** Does the pattern match the whole word? */
export function accepts(pattern: WordPattern, word: Word): boolean {
  const { elements, exact } = pattern;
  if (exact) return exact.length === word.length && exact.every((code, index) => code === word[index]);
  return runs(elements, word, takes);
}

/**
 * Does `big` match every word of `small`, seen without looking at words: each element of the small one is taken whole
 * by one of the big one? True means yes; false means only that it was not seen.
 */
export function covers(big: WordPattern, small: WordPattern): boolean {
  if (small.exact) return accepts(big, small.exact);
  if (big.exact) return false;
  return runs(
    big.elements,
    small.elements,
    (element, inner) => (!inner.many || element.many) && includes(element, inner.chars),
  );
}

/** Is there a word that both match? Exact, in (length × length) steps. */
export function overlap(a: WordPattern, b: WordPattern): boolean {
  const width = b.elements.length + 1;
  const reached = new Uint8Array((a.elements.length + 1) * width);
  reached[0] = 1;
  for (let i = 0; i <= a.elements.length; i++)
    for (let j = 0; j < width; j++) {
      if (!reached[i * width + j]) continue;
      const one = a.elements[i];
      const other = b.elements[j];
      if (one?.many) reached[(i + 1) * width + j] = 1;
      if (other?.many) reached[i * width + j + 1] = 1;
      if (!one || !other || (one.many && other.many) || !share(one, other)) continue;
      reached[(one.many ? i : i + 1) * width + (other.many ? j : j + 1)] = 1;
    }
  return reached[reached.length - 1] === 1;
}

function share(one: Element, other: Element): boolean {
  if (typeof one.chars === "number") return takes(other, one.chars);
  if (typeof other.chars === "number") return takes(one, other.chars);
  if (typeof one.chars !== "string") return one.chars.some((code) => takes(other, code));
  return typeof other.chars === "string" || other.chars.some((code) => takes(one, code));
}

function includes(element: Element, inner: Chars): boolean {
  if (typeof inner === "number") return takes(element, inner);
  if (typeof inner !== "string") return inner.every((code) => takes(element, code));
  return element.chars === "any" || (element.chars === "no-colon" && inner === "no-colon");
}

/** Walks a row of elements over a row of things, all ways at once. */
function runs<Thing>(
  elements: readonly Element[],
  things: readonly Thing[],
  takesThing: (element: Element, thing: Thing) => boolean,
): boolean {
  let places = new Set(reach(elements, 0));
  for (const thing of things) {
    const next = new Set<number>();
    for (const place of places) {
      const element = elements[place];
      if (element && takesThing(element, thing))
        for (const reached of reach(elements, element.many ? place : place + 1)) next.add(reached);
    }
    places = next;
    if (places.size === 0) return false;
  }
  return places.has(elements.length);
}

/** A place and those reached from it by taking nothing. */
export function reach(elements: readonly Element[], place: number): number[] {
  const places = [place];
  for (let at = place; elements[at]?.many; at++) places.push(at + 1);
  return places;
}

/** A word of the pattern, its wildcards filled in. */
export function sampleOf({ elements }: WordPattern, filling: Word): Word {
  return elements.flatMap(({ chars, many }) => {
    if (typeof chars === "number") return [chars];
    if (many) return [...filling];
    return [typeof chars === "string" ? 120 : (chars[0] ?? 120)];
  });
}

/** `?` and `*` of a text without variables. */
export const patternOfGlobText = (text: string): WordPattern | undefined =>
  patternOfTemplate(parseTemplate(text, { variables: false, wildcards: true }), noSymbols);

const noSymbols = new Symbols();
