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
  const statement = member(root, "Statement");
  return {
    version: plainText(member(root, "Version")),
    statements: listed(statement).map(readStatement),
  };
}

function readStatement(node: JsonNode, index: number): StatementDocument {
  const read = <T>(name: string, reader: (value: JsonNode) => T) => {
    const value = node.kind === "object" ? member(node, name) : undefined;
    return value === undefined ? undefined : reader(value);
  };
  return {
    index,
    sid: read("Sid", plainText),
    effect: effectOf(read("Effect", plainText)),
    principal: read("Principal", principals),
    notPrincipal: read("NotPrincipal", principals),
    action: read("Action", texts),
    notAction: read("NotAction", texts),
    resource: read("Resource", texts),
    notResource: read("NotResource", texts),
    condition: read("Condition", conditions) ?? [],
    node,
  };
}

/** The value of a key; of two with one name the last, as JSON readers do. */
export const member = (node: JsonObject, name: string): JsonNode | undefined =>
  node.members.findLast(({ key }) => key.value === name)?.value;

const listed = (node: JsonNode | undefined): JsonNode[] =>
  node === undefined ? [] : node.kind === "array" ? node.items : [node];

const plainText = (node: JsonNode | undefined) => (node?.kind === "string" ? node.value : undefined);

/** IAM takes `Allow` and `allow` alike. */
function effectOf(text: string | undefined): "Allow" | "Deny" | undefined {
  const lower = text?.toLowerCase();
  return lower === "allow" ? "Allow" : lower === "deny" ? "Deny" : undefined;
}

/** Texts, numbers and booleans as text; anything else is left out. */
function texts(node: JsonNode): TextAt[] {
  const found: TextAt[] = [];
  for (const item of listed(node)) {
    const { start, end } = item;
    if (item.kind === "string") found.push({ text: item.value, start, end });
    else if (item.kind === "number") found.push({ text: item.text, start, end });
    else if (item.kind === "boolean") found.push({ text: String(item.value), start, end });
  }
  return found;
}

function principals(node: JsonNode): PrincipalValue[] {
  if (node.kind !== "object") return texts(node).map((value) => ({ type: "*", ...value }));
  return node.members.flatMap(({ key, value }) => texts(value).map((text) => ({ type: key.value, ...text })));
}

function conditions(node: JsonNode): ConditionValue[] {
  if (node.kind !== "object") return [];
  return node.members.flatMap(({ key: operator, value: block }) =>
    block.kind !== "object"
      ? []
      : block.members.map(({ key, value }) => ({
          operator: operator.value,
          key: key.value,
          values: texts(value),
          start: key.start,
          end: value.end,
        })),
  );
}
