/**
 * The CLI's shorthand syntax: `Key=a,Value=b`, lists `Names=a,b` and `Names=[a,b]`, structures `Inner={Key=a}`, quotes.
 * Source: AWS CLI User Guide, "Using shorthand syntax in the AWS CLI" (cli-usage-shorthand).
 */
import type { Shape } from "./model";

/** What is wrong, in the CLI's words. */
export class ShorthandError extends Error {}

type Value = string | Value[] | { [key: string]: Value };

/** What may stand in a word: the first letter of it; the letters behind it in a first value, and in the others. */
const escapedComma = "\\\\,";
const startOfWord = "[!#-&(-+\\--<>-Z\\\\-z|-\\uffff]";
const firstValue = new RegExp(
  `(?:${escapedComma}|${startOfWord})(?:${escapedComma}|[\\s!#-&(-+\\--\\\\\\^-|~-\\uffff])*`,
  "y",
);
const laterValue = new RegExp(`(?:${escapedComma}|${startOfWord})(?:${escapedComma}|[\\s!#-&(-+\\--<>-\\uffff])*`, "y");
const keyLetters = /[A-Za-z0-9\-_.#/:]*/y;

/** In: the text of one parameter; the file of a key that is written `Key@=file://…`. Throws ShorthandError. */
export function parseShorthand(text: string, fileOf: (address: string) => string | undefined): Record<string, Value> {
  return new Reader(text, fileOf).parameter();
}

class Reader {
  private at = 0;
  private fromFile = false;

  constructor(
    private readonly text: string,
    private readonly fileOf: (address: string) => string | undefined,
  ) {}

  parameter() {
    const found: Record<string, Value> = {};
    let last = this.keyValue(found);
    while (this.at < this.text.length) {
      this.expect(",");
      last = this.keyValue(found, last);
    }
    return found;
  }

  private keyValue(into: Record<string, Value>, last?: number) {
    const key = this.key();
    const value = this.values();
    if (Object.hasOwn(into, key))
      throw new ShorthandError(
        `Second instance of key "${key}" encountered for input:\n${this.pointed((last ?? 0) + 1)}\nThis is often because there is a preceding "," instead of a space.`,
      );
    into[key] = value;
    return this.at;
  }

  private key() {
    const key = this.match(keyLetters) ?? "";
    this.skipSpace();
    this.fromFile = this.text[this.at] === "@";
    if (this.fromFile) this.expect("@");
    this.expect("=");
    return key;
  }

  private values(): Value {
    if (this.at >= this.text.length) return "";
    const letter = this.text[this.at];
    if (letter === "[") return this.list();
    if (letter === "{") return this.structure();
    return this.commaSeparated();
  }

  /** `a` is a text, `a,b` a list; in `a,b=c` the comma ends the value. */
  private commaSeparated(): Value {
    const first = this.value(firstValue);
    this.skipSpace();
    if (this.text[this.at] !== ",") return first;
    const list: Value[] = [first];
    this.expect(",");
    while (true) {
      const before = this.at;
      try {
        const next = this.value(laterValue, true);
        this.skipSpace();
        if (this.at < this.text.length) this.expect(",");
        list.push(next);
        if (this.at >= this.text.length && this.text[this.at - 1] !== ",") break;
      } catch (error) {
        if (!(error instanceof ShorthandError) || this.at >= this.text.length) throw error;
        this.at = this.text.lastIndexOf(",", before);
        break;
      }
    }
    return list.length === 1 ? first : list;
  }

  private list(): Value[] {
    this.expect("[");
    const values: Value[] = [];
    while (this.text[this.at] !== "]") {
      values.push(this.inner());
      this.skipSpace();
      if (this.text[this.at] !== "]") this.expect(",");
    }
    this.expect("]", false);
    return values;
  }

  private structure(): Record<string, Value> {
    this.expect("{");
    const found: Record<string, Value> = {};
    while (this.text[this.at] !== "}") {
      const key = this.key();
      found[key] = this.inner();
      this.skipSpace();
      if (this.text[this.at] !== "}") this.expect(",");
    }
    this.expect("}", false);
    return found;
  }

  private inner(): Value {
    const letter = this.text[this.at];
    return letter === "[" ? this.list() : letter === "{" ? this.structure() : this.value(firstValue);
  }

  private value(expression: RegExp, must = false): string {
    const letter = this.text[this.at];
    if (letter === "'" || letter === '"') return this.resolved(this.quoted(letter));
    const found = this.match(expression);
    if (found === undefined) {
      if (must) throw new ShorthandError(this.expected("<second>", "<none>"));
      return "";
    }
    return this.resolved(found.replaceAll("\\,", ",").trimEnd());
  }

  private quoted(quote: string) {
    const found = this.match(quote === "'" ? /'(?:\\'|[^'])*'/y : /"(?:\\"|[^"])*"/y);
    if (found === undefined)
      throw new ShorthandError(this.expected(quote === "'" ? "<singled quoted>" : "<double quoted>", "<none>"));
    return found.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll("\\\\", "\\");
  }

  private resolved(text: string) {
    return (this.fromFile ? this.fileOf(text) : undefined) ?? text;
  }

  private match(expression: RegExp) {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private expect(letter: string, spaces = true) {
    if (spaces) this.skipSpace();
    const actual = this.text[this.at];
    if (actual !== letter) throw new ShorthandError(this.expected(letter, actual ?? "EOF"));
    this.at++;
    if (spaces) this.skipSpace();
  }

  private skipSpace() {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }

  private expected(what: string, actual: string) {
    return `Expected: '${what}', received: '${actual}' for input:\n${this.pointed(this.at)}`;
  }

  /** The text with a caret below the place. */
  private pointed(index: number) {
    const lineStart = this.text.lastIndexOf("\n", index - 1) + 1;
    const lineEnd = this.text.indexOf("\n", index);
    const [consumed, remaining] =
      lineEnd < 0 ? [this.text, ""] : [this.text.slice(0, lineEnd), this.text.slice(lineEnd)];
    return `${consumed}\n${" ".repeat(index - lineStart)}^${remaining}`;
  }
}

/** Shorthand knows texts only: what the shape says is a number, a truth value or a list becomes one. */
export function typed(value: unknown, shape: Shape): unknown {
  if (shape.type === "structure" && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const member = shape.members.find((one) => one.name === name);
        return [name, member ? typed(inner, member.shape) : inner];
      }),
    );
  if (shape.type === "map" && isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(inner, shape.value)]));
  if (shape.type === "list") return (Array.isArray(value) ? value : [value]).map((inner) => typed(inner, shape.member));
  if (typeof value !== "string") return value;
  if (shape.type === "integer" && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  if (shape.type === "boolean" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return value;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
