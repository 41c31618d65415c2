/**
 * JSON with positions (RFC 8259): what `JSON.parse` accepts, kept as a tree that knows where each value stands,
 * that keeps duplicate keys in order and numbers as they were written. It makes no objects from the text's keys, so
 * names such as `__proto__` are names like any other.
 */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

interface Placed {
  /** Offsets in the text: of the first character, and of the one behind the last. */
  start: number;
  end: number;
}
export interface JsonObject extends Placed {
  kind: "object";
  members: JsonMember[];
}
export interface JsonMember {
  key: JsonString;
  value: JsonNode;
}
export interface JsonArray extends Placed {
  kind: "array";
  items: JsonNode[];
}
export interface JsonString extends Placed {
  kind: "string";
  value: string;
}
export interface JsonNumber extends Placed {
  kind: "number";
  /** As written: `10.0` stays `10.0`. */
  text: string;
}
export interface JsonBoolean extends Placed {
  kind: "boolean";
  value: boolean;
}
export interface JsonNull extends Placed {
  kind: "null";
}

export interface JsonFault {
  offset: number;
  /** What is wrong there, for a person: `expected a comma or "}"`. */
  message: string;
}

export type JsonResult = { node: JsonNode } | { fault: JsonFault };

/** Deeper nesting than any policy has, and less than the stack bears. */
const maxDepth = 64;

/** Reads one JSON value that fills the text. Never throws. */
export function parseJson(text: string): JsonResult {
  const reader = new Reader(text);
  try {
    return { node: reader.document() };
  } catch (error) {
    if (error instanceof Fault) return { fault: { offset: error.offset, message: error.message } };
    throw error;
  }
}

class Fault extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

const escapes = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

const quote = 0x22;
const openingBracket = 0x5b;
const openingBrace = 0x7b;

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  document(): JsonNode {
    const node = this.value(0);
    this.space();
    if (this.at < this.text.length) throw new Fault(this.at, "unexpected text behind the end of the document");
    return node;
  }

  private value(depth: number): JsonNode {
    this.space();
    if (depth > maxDepth) throw new Fault(this.at, "nested too deeply");
    const first = this.text.charCodeAt(this.at);
    if (first === quote) return this.string();
    if (first === openingBrace) return this.object(depth);
    if (first === openingBracket) return this.array(depth);
    return this.word();
  }

  private object(depth: number): JsonObject {
    const start = this.at++;
    const members: JsonMember[] = [];
    this.space();
    if (this.take("}")) return { kind: "object", start, end: this.at, members };
    do {
      this.space();
      if (this.text[this.at] !== '"') throw new Fault(this.at, "expected a key in double quotes");
      const key = this.string();
      this.space();
      if (!this.take(":")) throw new Fault(this.at, "expected a colon");
      members.push({ key, value: this.value(depth + 1) });
      this.space();
    } while (this.take(","));
    if (!this.take("}")) throw new Fault(this.at, 'expected a comma or "}"');
    return { kind: "object", start, end: this.at, members };
  }

  private array(depth: number): JsonArray {
    const start = this.at++;
    const items: JsonNode[] = [];
    this.space();
    if (this.take("]")) return { kind: "array", start, end: this.at, items };
    do {
      items.push(this.value(depth + 1));
      this.space();
    } while (this.take(","));
    if (!this.take("]")) throw new Fault(this.at, 'expected a comma or "]"');
    return { kind: "array", start, end: this.at, items };
  }

  private string(): JsonString {
    const start = this.at++;
    let value = "";
    let from = this.at;
    for (;;) {
      this.plainCharacters();
      const code = this.text.charCodeAt(this.at);
      if (code === quote) break;
      if (Number.isNaN(code)) throw new Fault(start, "a text without its closing quote");
      if (code < 0x20) throw new Fault(this.at, "a line break or control character inside a text");
      value += this.text.slice(from, this.at) + this.escape();
      from = this.at;
    }
    const last = this.text.slice(from, this.at++);
    value = value === "" ? last : value + last;
    return { kind: "string", start, end: this.at, value };
  }

  /** Goes on to what ends a text or interrupts it: a quote, a backslash, a control character, the document's end. */
  private plainCharacters() {
    const { text } = this;
    let { at } = this;
    for (let code = text.charCodeAt(at); code >= 0x20 && code !== quote && code !== 0x5c; )
      code = text.charCodeAt(++at);
    this.at = at;
  }

  private escape(): string {
    const letter = this.text[this.at + 1] ?? "";
    if (letter === "u") {
      const hex = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new Fault(this.at, "expected four hexadecimal digits");
      this.at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const plain = escapes.get(letter);
    if (plain === undefined) throw new Fault(this.at, "an escape that JSON does not know");
    this.at += 2;
    return plain;
  }

  private word(): JsonNode {
    const start = this.at;
    const pattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = start;
    const text = pattern.exec(this.text)?.[0];
    if (text === undefined)
      throw new Fault(start, start < this.text.length ? "expected a value" : "the document ends too early");
    this.at += text.length;
    const end = this.at;
    if (text === "null") return { kind: "null", start, end };
    if (text === "true" || text === "false") return { kind: "boolean", start, end, value: text === "true" };
    return { kind: "number", start, end, text };
  }

  private space() {
    const { text } = this;
    let { at } = this;
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; )
      code = text.charCodeAt(++at);
    this.at = at;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }
}
