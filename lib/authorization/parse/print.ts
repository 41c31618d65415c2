/**
 * JSON's tree as text again: what `JSON.stringify` would write, with duplicate keys and the numbers as they were
 * written. Reading it gives the same tree, so a policy that is set out anew is still the same policy.
 */
import type { JsonNode } from "./json";
import { parseJson } from "./json";

/** `indent`: spaces of each level; 0 for one line without white space. Never throws. */
export function printJson(node: JsonNode, indent = 0): string {
  return write(node, indent, indent === 0 ? "" : "\n");
}

/** A policy's text set out anew, or undefined where it is no JSON. Never throws. */
export function printPolicy(text: string, indent = 4): string | undefined {
  const parsed = parseJson(text);
  return "node" in parsed ? printJson(parsed.node, indent) : undefined;
}

/** `line`: the line break with the indentation of the value's own level. */
function write(node: JsonNode, indent: number, line: string): string {
  const inner = line && line + " ".repeat(indent);
  const listed = (open: string, parts: string[], close: string) =>
    parts.length === 0 ? open + close : open + inner + parts.join(`,${inner}`) + line + close;
  switch (node.kind) {
    case "object": {
      const colon = indent === 0 ? ":" : ": ";
      const members = node.members.map(
        ({ key, value }) => JSON.stringify(key.value) + colon + write(value, indent, inner),
      );
      return listed("{", members, "}");
    }
    case "array":
      return listed(
        "[",
        node.items.map((item) => write(item, indent, inner)),
        "]",
      );
    case "string":
      return JSON.stringify(node.value);
    case "number":
      return node.text;
    case "boolean":
      return String(node.value);
    case "null":
      return "null";
  }
}
