/**
 * A policy document read leniently from its JSON: one or many where the grammar allows both, unknown elements skipped.
 * What is refused when a policy is stored is told in validate/, not here.
 * Source: IAM User Guide, "Grammar of the IAM JSON policy language" (reference_policies_grammar).
 */
import type { JsonNode, JsonObject } from "./json";

/** A text of the document and where it stands. */
export interface TextAt {
  text: string;
  start: number;
  end: number;
}

export interface PolicyDocument {
  /** As written; a missing Version means 2008-10-17. */
  version: string | undefined;
  statements: StatementDocument[];
}

export interface StatementDocument {
  /** From 0. */
  index: number;
  sid: string | undefined;
  effect: "Allow" | "Deny" | undefined;
  principal: PrincipalValue[] | undefined;
  notPrincipal: PrincipalValue[] | undefined;
  action: TextAt[] | undefined;
  notAction: TextAt[] | undefined;
  resource: TextAt[] | undefined;
  notResource: TextAt[] | undefined;
  condition: ConditionValue[];
  node: JsonNode;
}

export interface PrincipalValue extends TextAt {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`; `*` for the bare star. */
  type: string;
}

/** One operator with one key. */
export interface ConditionValue {
  operator: string;
  key: string;
  values: TextAt[];
  start: number;
  end: number;
}

/** The document behind a JSON tree, or undefined where the tree is no object. */
export function readDocument(root: JsonNode): PolicyDocument | undefined {
  if (root.kind !== "object") return undefined;
  return { version: versionOf(root), statements: statementNodes(root).map(readStatement) };
}

function readStatement(node: JsonNode, index: number): StatementDocument {
  const { sid, effect, principal, notPrincipal, action, notAction, resource, notResource, condition } =
    elementsOf(node);
  return {
    index,
    sid,
    effect,
    principal: principal && principals(principal),
    notPrincipal: notPrincipal && principals(notPrincipal),
    action: action && texts(action),
    notAction: notAction && texts(notAction),
    resource: resource && texts(resource),
    notResource: notResource && texts(notResource),
    condition: condition ? conditions(condition) : [],
    node,
  };
}

/** A statement's elements, not yet read but for the plain ones. */
export interface StatementElements {
  sid: string | undefined;
  effect: "Allow" | "Deny" | undefined;
  principal: JsonNode | undefined;
  notPrincipal: JsonNode | undefined;
  action: JsonNode | undefined;
  notAction: JsonNode | undefined;
  resource: JsonNode | undefined;
  notResource: JsonNode | undefined;
  condition: JsonNode | undefined;
}

/** The statements of a document: one, or a list. */
export const statementNodes = (root: JsonObject): JsonNode[] => listed(member(root, "Statement"));

export const versionOf = (root: JsonObject): string | undefined => plainText(member(root, "Version"));

export function elementsOf(node: JsonNode): StatementElements {
  const elements: StatementElements = {
    sid: undefined,
    effect: undefined,
    principal: undefined,
    notPrincipal: undefined,
    action: undefined,
    notAction: undefined,
    resource: undefined,
    notResource: undefined,
    condition: undefined,
  };
  // Of two keys with one name the last counts, as in JSON readers.
  if (node.kind === "object") for (const { key, value } of node.members) setElement(elements, key.value, value);
  return elements;
}

function setElement(elements: StatementElements, name: string, value: JsonNode) {
  if (name === "Action") elements.action = value;
  else if (name === "Resource") elements.resource = value;
  else if (name === "Effect") elements.effect = effectOf(plainText(value));
  else if (name === "Sid") elements.sid = plainText(value);
  else if (name === "Condition") elements.condition = value;
  else if (name === "Principal") elements.principal = value;
  else if (name === "NotAction") elements.notAction = value;
  else if (name === "NotResource") elements.notResource = value;
  else if (name === "NotPrincipal") elements.notPrincipal = value;
}

/** The value of a key; of two with one name the last, as JSON readers do. */
export function member({ members }: JsonObject, name: string): JsonNode | undefined {
  for (let at = members.length - 1; at >= 0; at--) if (members[at]?.key.value === name) return members[at]?.value;
  return undefined;
}

const listed = (node: JsonNode | undefined): JsonNode[] =>
  node === undefined ? [] : node.kind === "array" ? node.items : [node];

const plainText = (node: JsonNode | undefined) => (node?.kind === "string" ? node.value : undefined);

/** IAM takes `Allow` and `allow` alike. */
function effectOf(text: string | undefined): "Allow" | "Deny" | undefined {
  const lower = text?.toLowerCase();
  return lower === "allow" ? "Allow" : lower === "deny" ? "Deny" : undefined;
}

/** The same without their places. */
export function plainTexts(node: JsonNode): string[] {
  const found: string[] = [];
  if (node.kind !== "array") addPlain(node, found);
  else for (const item of node.items) addPlain(item, found);
  return found;
}

function addPlain(item: JsonNode, found: string[]) {
  if (item.kind === "string") found.push(item.value);
  else if (item.kind === "number") found.push(item.text);
  else if (item.kind === "boolean") found.push(String(item.value));
}

/** Texts, numbers and booleans as text; anything else is left out. */
export function texts(node: JsonNode): TextAt[] {
  const found: TextAt[] = [];
  if (node.kind === "array") for (const item of node.items) addText(item, found);
  else addText(node, found);
  return found;
}

function addText(item: JsonNode, found: TextAt[]) {
  const { start, end } = item;
  if (item.kind === "string") found.push({ text: item.value, start, end });
  else if (item.kind === "number") found.push({ text: item.text, start, end });
  else if (item.kind === "boolean") found.push({ text: String(item.value), start, end });
}

export function principals(node: JsonNode): PrincipalValue[] {
  if (node.kind !== "object") return texts(node).map((value) => ({ type: "*", ...value }));
  return node.members.flatMap(({ key, value }) => texts(value).map((text) => ({ type: key.value, ...text })));
}

export function conditions(node: JsonNode): ConditionValue[] {
  if (node.kind !== "object") return [];
  const found: ConditionValue[] = [];
  for (const { key: operator, value: block } of node.members)
    if (block.kind === "object")
      for (const { key, value } of block.members)
        found.push({
          operator: operator.value,
          key: key.value,
          values: texts(value),
          start: key.start,
          end: value.end,
        });
  return found;
}
