/** Elements that are missing, unknown, of the wrong type, or that exclude each other. */
import type { JsonNode } from "../../../parse/json";
import { repeatedKeys } from "../../../parse/repeated-keys";
import { itemsOf, membersOf, type PolicyView, type StatementView } from "../policy-view";
import { type Found, found, type Rule } from "../rule";

const topElements = ["Version", "Id", "Statement"];
const statementElements = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

export const unknownElements: Rule = {
  codes: ["INVALID_POLICY_ELEMENT"],
  *check({ root, statements }) {
    for (const [known, members] of [
      [topElements, root.members] as const,
      ...statements.map(({ node }) => [statementElements, node.members] as const),
    ])
      for (const { key } of members)
        if (!known.includes(key.value))
          yield found("INVALID_POLICY_ELEMENT", `There is no policy element "${key.value}".`, key);
  },
};

/** Of the statement's conditions too: where a key stands twice, a reader of JSON sees one of them. */
export const repeatedElements: Rule = {
  codes: ["JSON_SYNTAX_ERROR"],
  *check({ root }) {
    for (const key of repeatedKeys(root))
      yield found("JSON_SYNTAX_ERROR", `"${key.value}" stands here more than once. Make it one.`, key);
  },
};

export const dataTypes: Rule = {
  codes: ["DATA_TYPE_MISMATCH"],
  *check({ root, statements }) {
    const top = membersOf(root);
    for (const name of ["Version", "Id"]) yield* wrong(top.get(name)?.value, ["string"]);
    for (const item of itemsOf(top.get("Statement")?.value)) yield* wrong(item, ["object"]);
    for (const { members } of statements) {
      for (const name of ["Sid", "Effect"]) yield* wrong(members.get(name)?.value, ["string"]);
      for (const name of ["Action", "NotAction", "Resource", "NotResource"])
        for (const item of itemsOf(members.get(name)?.value)) yield* wrong(item, ["string"]);
      yield* conditionTypes(members.get("Condition")?.value);
    }
  },
};

function* conditionTypes(node: JsonNode | undefined): Generator<Found> {
  yield* wrong(node, ["object"]);
  for (const { value: block } of node?.kind === "object" ? node.members : []) {
    yield* wrong(block, ["object"]);
    for (const { value } of block.kind === "object" ? block.members : [])
      for (const item of itemsOf(value)) yield* wrong(item, ["string", "number", "boolean"]);
  }
}

function* wrong(node: JsonNode | undefined, kinds: JsonNode["kind"][]): Generator<Found> {
  if (node && !kinds.includes(node.kind))
    yield found("DATA_TYPE_MISMATCH", `Expected ${kinds.join(" or ")}, found ${node.kind}.`, node);
}

export const versions: Rule = {
  codes: ["INVALID_VERSION", "MISSING_VERSION"],
  *check({ root, version }) {
    const node = membersOf(root).get("Version")?.value;
    if (!node)
      yield found(
        "MISSING_VERSION",
        'Without Version the policy is of 2008-10-17, which knows no variables. Add "Version": "2012-10-17".',
        root,
      );
    else if (version !== undefined && version !== "2012-10-17" && version !== "2008-10-17")
      yield found("INVALID_VERSION", "The versions are 2012-10-17 and 2008-10-17.", node);
  },
};

export const missingElements: Rule = {
  codes: ["MISSING_STATEMENT", "MISSING_EFFECT", "MISSING_ACTION", "MISSING_RESOURCE", "MISSING_PRINCIPAL"],
  *check(policy) {
    if (itemsOf(membersOf(policy.root).get("Statement")?.value).length === 0)
      yield found("MISSING_STATEMENT", "A policy has at least one statement.", policy.root);
    for (const { members, node } of policy.statements) {
      const lacks = (name: string) => !members.has(name) && !members.has(`Not${name}`);
      if (!members.has("Effect")) yield found("MISSING_EFFECT", "Say Allow or Deny in an Effect.", node);
      if (lacks("Action")) yield found("MISSING_ACTION", "Add an Action or NotAction.", node);
      if (lacks("Resource") && needsResource(policy))
        yield found("MISSING_RESOURCE", "Add a Resource or NotResource.", node);
      if (lacks("Principal") && namesPrincipals(policy))
        yield found("MISSING_PRINCIPAL", "A policy of a resource says for whom it is: add a Principal.", node);
    }
  },
};

const needsResource = ({ type }: PolicyView) => type !== "RESOURCE_POLICY";
const namesPrincipals = ({ type }: PolicyView) => type === "RESOURCE_POLICY" || type === "RESOURCE_CONTROL_POLICY";

export const effects: Rule = {
  codes: ["INVALID_EFFECT"],
  *check({ statements }) {
    for (const { members, effect } of statements) {
      const node = members.get("Effect")?.value;
      if (node?.kind === "string" && effect === undefined)
        yield found("INVALID_EFFECT", "An Effect is Allow or Deny, written so.", node);
    }
  },
};

export const combinations: Rule = {
  codes: ["UNSUPPORTED_ELEMENT_COMBINATION"],
  *check({ statements }) {
    for (const statement of statements) yield* pairs(statement);
  },
};

function* pairs({ members }: StatementView): Generator<Found> {
  for (const name of ["Action", "Resource", "Principal"]) {
    const [one, other] = [members.get(name), members.get(`Not${name}`)];
    if (one && other)
      yield found(
        "UNSUPPORTED_ELEMENT_COMBINATION",
        `A statement has ${name} or Not${name}, not both.`,
        one.key,
        other.key,
      );
  }
}
