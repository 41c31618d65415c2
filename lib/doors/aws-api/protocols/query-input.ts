/**
 * The input of a Query request by its shape: `Tags.member.1.Key=a` → { Tags: [{ Key: "a" }] }.
 * Source: Smithy, "AWS Query protocol". What a value of another type is told was recorded from AWS's Query services
 * (`MalformedInput`), except for the sentence about integers.
 */
import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "@/lib/aws/error";

/** Parameters as a tree along the dots of their names. */
interface Node {
  value?: string;
  children: Map<string, Node>;
}

/** Deeper than any shape of AWS. */
const deepest = 32;

const malformed = (sentence: string) => new AwsError("MalformedInput", sentence, 400);

/** In: the input's structure, the parameters. Parameters that the shape does not know are passed over, as in AWS. */
export function queryInput(schema: NormalizedSchema, parameters: ReadonlyMap<string, string>): Record<string, unknown> {
  return schema.isStructSchema() ? structure(schema, tree(parameters)) : {};
}

function tree(parameters: ReadonlyMap<string, string>): Node {
  const root: Node = { children: new Map() };
  for (const [name, value] of parameters) {
    const steps = name.split(".", deepest + 1);
    if (steps.length > deepest) throw malformed("Unexpected complex element termination");
    let node = root;
    for (const step of steps) {
      const next = node.children.get(step) ?? { children: new Map() };
      node.children.set(step, next);
      node = next;
    }
    node.value = value;
  }
  return root;
}

function structure(schema: NormalizedSchema, node: Node): Record<string, unknown> {
  if (node.value) throw malformed("Unexpected complex element termination");
  const input: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(member.getMergedTraits().xmlName ?? name);
    if (child) input[name] = read(member, child);
  }
  return input;
}

function read(schema: NormalizedSchema, node: Node): unknown {
  if (schema.isStructSchema()) return structure(schema, node);
  if (schema.isListSchema()) return list(schema, node);
  if (schema.isMapSchema()) return map(schema, node);
  if (node.children.size > 0) throw malformed("Top level element may not be treated as a list");
  return scalar(schema, node.value ?? "");
}

/** `name.member.1`, or `name.1` where the list is flat. A name without items is the empty list. */
function list(schema: NormalizedSchema, node: Node): unknown[] {
  const item = schema.getValueSchema();
  const flat = schema.getMergedTraits().xmlFlattened;
  return numbered(flat ? node : under(node, item.getMergedTraits().xmlName ?? "member"), node).map((child) =>
    read(item, child),
  );
}

/** `name.entry.1.key` and `.value`. */
function map(schema: NormalizedSchema, node: Node): Record<string, unknown> {
  const key = schema.getKeySchema().getMergedTraits().xmlName ?? "key";
  const value = schema.getValueSchema();
  const entries = numbered(schema.getMergedTraits().xmlFlattened ? node : under(node, "entry"), node).map((child) => {
    const found = child.children.get(value.getMergedTraits().xmlName ?? "value");
    return [child.children.get(key)?.value ?? "", found && read(value, found)] as const;
  });
  return Object.fromEntries(entries);
}

function under(node: Node, name: string): Node {
  for (const step of node.children.keys()) if (step !== name) throw malformed("Unexpected list element termination");
  return node.children.get(name) ?? { children: new Map() };
}

/** Children by their numbers, from 1; gaps close. */
function numbered(node: Node, holder: Node): Node[] {
  if (holder.value || node.value) throw malformed("Unexpected list element termination");
  return [...node.children]
    .map(([step, child]) => {
      if (!/^[1-9]\d{0,8}$/.test(step)) throw malformed("Unexpected list element termination");
      return [Number(step), child] as const;
    })
    .sort(([a], [b]) => a - b)
    .map(([, child]) => child);
}

function scalar(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBooleanSchema()) return boolean(text);
  if (schema.isNumericSchema()) return integer(text);
  if (schema.isTimestampSchema()) return time(text);
  if (schema.isBlobSchema()) return blob(text);
  // Nothing that AWS stores may hold it, nor can a database.
  if (text.includes("\u0000")) throw malformed("Invalid character: 0x0");
  return text;
}

function boolean(text: string) {
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  throw malformed("boolean must follow xsd1.1 definition");
}

function integer(text: string) {
  const value = Number(text);
  if (/^[+-]?\d{1,10}$/.test(text) && value >= -(2 ** 31) && value < 2 ** 31) return value;
  throw malformed("integer must follow xsd1.1 definition");
}

/** Source: Smithy, timestampFormat of awsQuery is date-time; epoch seconds are taken too. */
function time(text: string) {
  const at = /^\d{1,11}(\.\d{1,3})?$/.test(text)
    ? new Date(Number(text) * 1000)
    : new Date(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : Number.NaN);
  if (Number.isNaN(at.getTime())) throw malformed("timestamp must follow ISO8601");
  return at;
}

function blob(text: string) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw malformed("blob must be base64");
  return new Uint8Array(Buffer.from(text, "base64"));
}
