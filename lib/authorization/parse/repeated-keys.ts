/**
 * Keys that one object has twice. JSON's readers take one of the two without a word, so the text says more than the policy
 * does. IAM's grammar lets each element stand once: IAM User Guide, "Troubleshoot IAM policies", "More than one Statement
 * element" and "More than one Effect, Action, or Resource element in a JSON Statement element".
 */
import { type JsonNode, type JsonObject, type JsonString, parseJson } from "./json";

/** The first key of an object that one before it is alike, whatever lies within it left out; undefined where all differ. */
export const repeatedKey = (object: JsonObject): JsonString | undefined => ownRepeatedKeys(object)[0];

/** All of them, of a node with what lies within it. */
export function repeatedKeys(node: JsonNode): JsonString[] {
  if (node.kind === "array") return node.items.flatMap(repeatedKeys);
  if (node.kind !== "object") return [];
  return [...ownRepeatedKeys(node), ...node.members.flatMap(({ value }) => repeatedKeys(value))];
}

/**
 * What a text says as JSON, for who changes it; undefined where it is none, or where a key stands twice: one would be lost.
 * A number that JavaScript would write otherwise (`1.0`, twenty digits) is a string: to a policy they are the same.
 */
export function plainJson(text: string): unknown {
  const parsed = parseJson(text);
  return "fault" in parsed || repeatedKeys(parsed.node).length > 0 ? undefined : plain(parsed.node);
}

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
    case "array":
      return node.items.map(plain);
    case "number":
      return String(Number(node.text)) === node.text ? Number(node.text) : node.text;
    case "null":
      return null;
    default:
      return node.value;
  }
}

function ownRepeatedKeys({ members }: JsonObject): JsonString[] {
  const seen = new Set<string>();
  return members.flatMap(({ key }) => (seen.size === seen.add(key.value).size ? [key] : []));
}
