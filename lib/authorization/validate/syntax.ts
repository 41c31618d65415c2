/**
 * What IAM calls "Syntax errors in policy.": elements that the grammar does not know or that stand twice, or values of a
 * wrong type.
 * Source: IAM User Guide, "Grammar of the IAM JSON policy language" (reference_policies_grammar).
 */
import { readOperatorName } from "../conditions/index";
import type { JsonMember, JsonNode, JsonObject } from "../parse/json";
import { repeatedKey } from "../parse/repeated-keys";
import { type Fault, fault, firstFault } from "./fault";

const syntax = (node: JsonNode) => fault("Syntax errors in policy.", node);

/** A policy whose syntax is right: what the later checks read. */
export interface WellFormed {
  root: JsonObject;
  statements: JsonObject[];
}

export function checkSyntax(root: JsonNode): WellFormed | Fault {
  if (root.kind !== "object") return syntax(root);
  const wrong = firstFault(root.members, ({ key, value }) =>
    topElements[key.value]?.(value) ? undefined : syntax(key),
  );
  const twice = repeatedKey(root);
  if (wrong || twice) return wrong ?? syntax(twice ?? root);
  const statement = root.members.findLast(({ key }) => key.value === "Statement")?.value;
  const nodes = statement?.kind === "array" ? statement.items : statement ? [statement] : [];
  if (nodes.length === 0) return syntax(statement ?? root);
  const statements: JsonObject[] = [];
  for (const node of nodes) {
    const broken = node.kind === "object" ? statementFault(node) : syntax(node);
    if (broken) return broken;
    if (node.kind === "object") statements.push(node);
  }
  return { root, statements };
}

function statementFault(node: JsonObject): Fault | undefined {
  const wrong = firstFault(node.members, (member) => elementFault(member));
  const twice = repeatedKey(node);
  if (wrong || twice) return wrong ?? syntax(twice ?? node);
  const has = (name: string) => node.members.some(({ key }) => key.value === name);
  const both = ["Action", "Resource", "Principal"].some((name) => has(name) && has(`Not${name}`));
  return both || !has("Effect") ? syntax(node) : undefined;
}

const elementFault = ({ key, value }: JsonMember): Fault | undefined => {
  const fits = statementElements[key.value];
  if (!fits) return syntax(key);
  return fits(value) ? undefined : syntax(value);
};

type Fits = (node: JsonNode) => boolean;

/** Looked up by names from the text, so without a prototype whose names would be found too. */
const table = (elements: Record<string, Fits>): Readonly<Record<string, Fits | undefined>> =>
  Object.assign(Object.create(null), elements);

const isText: Fits = ({ kind }) => kind === "string";
const isScalar: Fits = ({ kind }) => kind === "string" || kind === "number" || kind === "boolean";
const oneOrMany =
  (fits: Fits): Fits =>
  (node) =>
    node.kind === "array" ? node.items.every(fits) : fits(node);

const topElements = table({
  Version: (node) => node.kind === "string" && (node.value === "2008-10-17" || node.value === "2012-10-17"),
  Id: isText,
  Statement: ({ kind }) => kind === "object" || kind === "array",
});

const statementElements = table({
  Sid: isText,
  Effect: (node) => node.kind === "string" && /^(allow|deny)$/i.test(node.value),
  Principal: isPrincipal,
  NotPrincipal: isPrincipal,
  Action: oneOrMany(isText),
  NotAction: oneOrMany(isText),
  Resource: oneOrMany(isText),
  NotResource: oneOrMany(isText),
  Condition: (node) => node.kind === "object" && node.members.every(isConditionBlock),
});

function isPrincipal(node: JsonNode): boolean {
  if (node.kind === "string") return node.value === "*";
  return node.kind === "object" && node.members.every(({ value }) => oneOrMany(isText)(value));
}

/** An operator that nobody knows passes while it asks nothing. */
function isConditionBlock({ key, value }: JsonMember): boolean {
  if (value.kind !== "object" || !value.members.every((member) => oneOrMany(isScalar)(member.value))) return false;
  return value.members.length === 0 || readOperatorName(key.value).operator !== undefined;
}
