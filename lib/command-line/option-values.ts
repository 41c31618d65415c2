/** From what was typed behind an option to the value of its member. */
import { parameterError, plainError } from "./command-error";
import type { Files } from "./files";
import { parseJson } from "./json-text";
import type { ListShape, MapShape, Shape, StructureShape } from "./model";
import { isRecord, parseShorthand, ShorthandError, typed } from "./shorthand";

interface Reading {
  /** `--tags` */
  option: string;
  files: Files;
  /** Are texts of blobs base64? */
  base64: boolean;
}

/** In: the member's shape; the word or words. Throws a parameter error for what cannot be read. */
export function readValue(shape: Shape, given: string | readonly string[], reading: Reading): unknown {
  const words = typeof given === "string" ? [given] : given;
  const [only] = words;
  const single = words.length === 1 && only !== undefined ? loaded(only, shape, reading) : undefined;
  if (single instanceof Uint8Array) return single;
  if (shape.type === "list") return readList(shape, single === undefined ? words : [single], reading);
  const text = single ?? "";
  if (shape.type === "structure" || shape.type === "map") return readStructure(shape, text, reading);
  return readScalar(shape.type, text, reading);
}

/** A list that is written as JSON is one word; else each word is a member. */
function readList(shape: ListShape, words: readonly string[], reading: Reading): unknown {
  const [only = ""] = words;
  if (words.length === 1 && only.trimStart().startsWith("[")) return readJson(only, reading);
  const { member } = shape;
  return words.map((word) => readValue(member, word, reading));
}

function readStructure(shape: StructureShape | MapShape, text: string, reading: Reading): unknown {
  const start = text.trimStart()[0];
  if (start === "{" || start === "[") return readJson(text, reading);
  const [first, ...others] = shape.type === "structure" ? shape.members : [];
  // A structure of one text is written as the text.
  if (first && others.length === 0 && !isNested(first.shape) && !text.includes("="))
    return { [first.name]: readScalar(first.shape.type, text, reading) };
  try {
    return typed(
      parseShorthand(text, (address) => {
        const file = fileAt(address, reading);
        return file && new TextDecoder().decode(file.content);
      }),
      shape,
    );
  } catch (error) {
    throw error instanceof ShorthandError ? parameterError(reading.option, error.message) : error;
  }
}

const isNested = ({ type }: Shape) => type === "structure" || type === "list" || type === "map";

function readScalar(type: Shape["type"], text: string, { option, base64 }: Reading): unknown {
  if (type === "integer") {
    if (!/^\s*[+-]?\d+\s*$/.test(text)) throw plainError(`invalid literal for int() with base 10: '${text}'`);
    return Number(text);
  }
  if (type === "boolean") return /^true$/i.test(text);
  if (type !== "blob") return text;
  if (!base64) return new TextEncoder().encode(text);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 === 1)
    throw parameterError(option, `Invalid base64: "${text}"`);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function readJson(text: string, { option }: Reading): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw parameterError(
      option,
      `Invalid JSON: ${error instanceof Error ? error.message : String(error)}\nJSON received: ${text}`,
    );
  }
}

/** The text of a word, or of the file that it names; the bytes of one that is named by `fileb://`. */
function loaded(word: string, shape: Shape, reading: Reading): string | Uint8Array {
  const { option, files } = reading;
  if (shape.type === "blob" && shape.streaming) {
    const content = files.read(word);
    if (!content) throw parameterError(option, "Blob values must be a path to a file.");
    return content;
  }
  const file = fileAt(word, reading);
  if (!file) return word;
  if (file.binary) return shape.type === "blob" ? file.content : new TextDecoder("latin1").decode(file.content);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file.content);
  } catch {
    throw parameterError(
      option,
      `Unable to load paramfile (${word.slice("file://".length)}), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.`,
    );
  }
}

function fileAt(word: string, { option, files }: Reading): { content: Uint8Array; binary: boolean } | undefined {
  const address = /^file(b?):\/\/(.*)$/s.exec(word);
  if (!address) return undefined;
  const [, b = "", path = ""] = address;
  const content = files.read(path);
  if (!content)
    throw parameterError(
      option,
      `Unable to load paramfile ${word}: [Errno 2] No such file or directory: '${path.replace(/^~(?=\/|$)/, files.home)}'`,
    );
  return { content, binary: b === "b" };
}

/** `--cli-input-json`: a text or a file with the whole input. */
export function readInputJson(word: string, files: Files): Record<string, unknown> {
  const reading = { option: "cli-input-json", files, base64: true };
  const text = loaded(word, { type: "string" }, reading);
  const value = readJson(typeof text === "string" ? text : new TextDecoder().decode(text), reading);
  if (!isRecord(value)) throw plainError(`Invalid type: expecting map, received ${pythonName(value)}`);
  return value;
}

/** What Python calls a value of JSON. */
export function pythonName(value: unknown): string {
  if (value === null) return "<class 'NoneType'>";
  if (Array.isArray(value)) return "<class 'list'>";
  if (value instanceof Uint8Array) return "<class 'bytes'>";
  if (typeof value === "object") return "<class 'dict'>";
  if (typeof value === "boolean") return "<class 'bool'>";
  if (typeof value === "number") return Number.isInteger(value) ? "<class 'int'>" : "<class 'float'>";
  return "<class 'str'>";
}
