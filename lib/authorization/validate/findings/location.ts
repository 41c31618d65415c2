/** Where a node of the document stands, as a path and as a span of the text. */
import type { JsonNode } from "../../parse/json";
import { positionAt } from "../../parse/position";
import type { FindingLocation, PathElement, SpanPosition } from "./finding";

/** The paths of all nodes of a tree, its keys too. */
export function pathsOf(root: JsonNode): ReadonlyMap<JsonNode, PathElement[]> {
  const paths = new Map<JsonNode, PathElement[]>();
  const visit = (node: JsonNode, path: PathElement[]) => {
    paths.set(node, path);
    if (node.kind === "array") {
      for (const [index, item] of node.items.entries()) visit(item, [...path, { index }]);
    } else if (node.kind === "object") {
      for (const { key, value } of node.members) {
        paths.set(key, [...path, { key: key.value }]);
        visit(value, [...path, { value: key.value }]);
      }
    }
  };
  visit(root, []);
  return paths;
}

export const locationOf = (
  text: string,
  node: Pick<JsonNode, "start" | "end">,
  path: PathElement[],
): FindingLocation => ({
  path,
  span: { start: spanPosition(text, node.start), end: spanPosition(text, node.end) },
});

export function spanPosition(text: string, at: number): SpanPosition {
  const { offset, line, column } = positionAt(text, at);
  return { line, column: column - 1, offset };
}
