/** Lists and objects with nothing in them. */
import type { JsonNode } from "../../../parse/json";
import { type Found, found, type Rule } from "../rule";

const isEmpty = (node: JsonNode | undefined): node is JsonNode => node?.kind === "array" && node.items.length === 0;

export const emptyElements: Rule = {
  codes: [
    "EMPTY_ARRAY_ACTION",
    "EMPTY_ARRAY_RESOURCE",
    "EMPTY_ARRAY_PRINCIPAL",
    "EMPTY_OBJECT_PRINCIPAL",
    "EMPTY_OBJECT_CONDITION",
  ],
  *check({ statements }) {
    for (const { members } of statements) {
      for (const not of ["", "Not"]) {
        const action = members.get(`${not}Action`)?.value;
        if (isEmpty(action)) yield found("EMPTY_ARRAY_ACTION", "The list names no action.", action);
        const resource = members.get(`${not}Resource`)?.value;
        if (isEmpty(resource)) yield found("EMPTY_ARRAY_RESOURCE", "The list names no resource.", resource);
        yield* emptyPrincipal(members.get(`${not}Principal`)?.value);
      }
      const condition = members.get("Condition")?.value;
      if (condition?.kind !== "object") continue;
      for (const node of [condition, ...condition.members.map(({ value }) => value)])
        if (node.kind === "object" && node.members.length === 0)
          yield found("EMPTY_OBJECT_CONDITION", "The block asks nothing. Remove it, or say what it shall ask.", node);
    }
  },
};

function* emptyPrincipal(node: JsonNode | undefined): Generator<Found> {
  if (isEmpty(node)) yield found("EMPTY_ARRAY_PRINCIPAL", "The list names no principal.", node);
  if (node?.kind !== "object") return;
  if (node.members.length === 0) yield found("EMPTY_OBJECT_PRINCIPAL", "The object names no principal.", node);
  for (const { value } of node.members)
    if (isEmpty(value)) yield found("EMPTY_ARRAY_PRINCIPAL", "The list names no principal.", value);
}

export const emptyConditionValues: Rule = {
  codes: [
    "EMPTY_ARRAY_CONDITION",
    "EMPTY_ARRAY_CONDITION_FORALLVALUES",
    "EMPTY_ARRAY_CONDITION_FORANYVALUE",
    "EMPTY_ARRAY_CONDITION_IFEXISTS",
  ],
  *check({ statements }) {
    for (const { node, quantifier, ifExists } of statements.flatMap(({ conditions }) => conditions)) {
      if (!isEmpty(node)) continue;
      if (quantifier === "all")
        yield found(
          "EMPTY_ARRAY_CONDITION_FORALLVALUES",
          "Only a request without the key matches: ask that by Null.",
          node,
        );
      else if (quantifier === "any")
        yield found("EMPTY_ARRAY_CONDITION_FORANYVALUE", "No request matches a list without values.", node);
      else if (ifExists)
        yield found(
          "EMPTY_ARRAY_CONDITION_IFEXISTS",
          "Only a request without the key matches: ask that by Null.",
          node,
        );
      else yield found("EMPTY_ARRAY_CONDITION", "The list has no values to compare with.", node);
    }
  },
};
