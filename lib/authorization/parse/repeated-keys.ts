/**
 * Keys that one object has twice. JSON's readers take one of the two without a word, so the text says more than the policy
 * does. IAM's grammar lets each element stand once: IAM User Guide, "Troubleshoot IAM policies", "More than one Statement
 * element" and "More than one Effect, Action, or Resource element in a JSON Statement element".
 */
import { type JsonNode, type JsonObject, type JsonString, parseJson } from "./json";

/** The second of two alike keys of an object, whatever lies within it left out; undefined where all differ. */
export const repeatedKey = ({ members }: JsonObject): JsonString | undefined =>
  repeatedIn(members.map(({ key }) => key));

/** The same for a node with all that lies within it, in the order of the text. */
export function repeatedKeys(node: JsonNode): JsonString[] {
  if (node.kind === "array") return node.items.flatMap(repeatedKeys);
  if (node.kind !== "object") return [];
  const own = repeatedKey(node);
  return [...(own ? [own] : []), ...node.members.flatMap(({ value }) => repeatedKeys(value))];
}

/** Has a text, read as JSON, an object with one key twice? */
export function hasRepeatedKeys(text: string): boolean {
  const parsed = parseJson(text);
  return "node" in parsed && repeatedKeys(parsed.node).length > 0;
}

function repeatedIn(keys: readonly JsonString[]) {
  const seen = new Set<string>();
  return keys.find(({ value }) => seen.size === seen.add(value).size);
}
