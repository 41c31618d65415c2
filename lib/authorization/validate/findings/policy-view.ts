/** A policy as the rules read it: its elements with the places where they stand. */
import { type OperatorName, readOperatorName } from "../../conditions/index";
import { foldCase } from "../../match/fold-case";
import type { JsonMember, JsonNode, JsonObject, JsonString } from "../../parse/json";
import type { Catalogue } from "./catalogue";

/** As ValidatePolicy's policyType. */
export type ValidatedType =
  | "IDENTITY_POLICY"
  | "RESOURCE_POLICY"
  | "SERVICE_CONTROL_POLICY"
  | "RESOURCE_CONTROL_POLICY";

/** The type of a role's trust policy, as ValidatePolicy's validatePolicyResourceType. */
export const trustPolicyType = "AWS::IAM::AssumeRolePolicyDocument";

export interface PolicyView {
  text: string;
  type: ValidatedType;
  /** CloudFormation's name: `AWS::S3::Bucket`. */
  resourceType: string | undefined;
  /** Is it a role's trust policy? */
  trust: boolean;
  root: JsonObject;
  /** What Version says, where it is a text. */
  version: string | undefined;
  statements: StatementView[];
  catalogue: Catalogue;
}

export interface StatementView {
  index: number;
  node: JsonObject;
  members: ReadonlyMap<string, JsonMember>;
  effect: "Allow" | "Deny" | undefined;
  actions: JsonString[];
  notActions: JsonString[];
  resources: JsonString[];
  notResources: JsonString[];
  principals: PrincipalView[];
  notPrincipals: PrincipalView[];
  conditions: ConditionView[];
}

export interface PrincipalView {
  /** `AWS`, `Service`, …; `*` for the bare star. */
  type: string;
  node: JsonString;
}

/** One operator with one key. */
export interface ConditionView extends OperatorName {
  operatorNode: JsonString;
  keyNode: JsonString;
  /** In lower case. */
  folded: string;
  node: JsonNode;
  values: { node: JsonNode; text: string }[];
}

export function viewOf(
  text: string,
  root: JsonObject,
  { type, resourceType, catalogue }: { type: ValidatedType; resourceType?: string; catalogue: Catalogue },
): PolicyView {
  const members = membersOf(root);
  const version = members.get("Version")?.value;
  return {
    text,
    type,
    resourceType,
    trust: type === "RESOURCE_POLICY" && resourceType === trustPolicyType,
    root,
    version: version?.kind === "string" ? version.value : undefined,
    statements: itemsOf(members.get("Statement")?.value).flatMap((node, index) =>
      node.kind === "object" ? statementOf(node, index) : [],
    ),
    catalogue,
  };
}

/** The last of two with one name counts. */
export const membersOf = (node: JsonObject): ReadonlyMap<string, JsonMember> =>
  new Map(node.members.map((member) => [member.key.value, member]));

export const itemsOf = (node: JsonNode | undefined): JsonNode[] =>
  node === undefined ? [] : node.kind === "array" ? node.items : [node];

function statementOf(node: JsonObject, index: number): StatementView {
  const members = membersOf(node);
  const value = (name: string) => members.get(name)?.value;
  const effect = value("Effect");
  return {
    index,
    node,
    members,
    effect:
      effect?.kind === "string" && (effect.value === "Allow" || effect.value === "Deny") ? effect.value : undefined,
    actions: stringsOf(value("Action")),
    notActions: stringsOf(value("NotAction")),
    resources: stringsOf(value("Resource")),
    notResources: stringsOf(value("NotResource")),
    principals: principalsOf(value("Principal")),
    notPrincipals: principalsOf(value("NotPrincipal")),
    conditions: conditionsOf(value("Condition")),
  };
}

const stringsOf = (node: JsonNode | undefined): JsonString[] =>
  itemsOf(node).flatMap((item) => (item.kind === "string" ? [item] : []));

function principalsOf(node: JsonNode | undefined): PrincipalView[] {
  if (node?.kind !== "object") return stringsOf(node).map((item) => ({ type: "*", node: item }));
  return node.members.flatMap(({ key, value }) => stringsOf(value).map((item) => ({ type: key.value, node: item })));
}

function conditionsOf(node: JsonNode | undefined): ConditionView[] {
  if (node?.kind !== "object") return [];
  return node.members.flatMap(({ key: operatorNode, value: block }) =>
    block.kind !== "object"
      ? []
      : block.members.map(({ key: keyNode, value }) => ({
          ...readOperatorName(operatorNode.value),
          operatorNode,
          keyNode,
          folded: foldCase(keyNode.value),
          node: value,
          values: itemsOf(value).flatMap((item) => {
            const text = scalarText(item);
            return text === undefined ? [] : [{ node: item, text }];
          }),
        })),
  );
}

function scalarText(node: JsonNode): string | undefined {
  if (node.kind === "string") return node.value;
  if (node.kind === "number") return node.text;
  return node.kind === "boolean" ? String(node.value) : undefined;
}

/** The family of an operator: String, Numeric, Date, Bool, Binary, Ip, Arn or Null. */
export function familyOf({ operator }: OperatorName): string | undefined {
  if (operator === null) return "Null";
  if (operator === undefined) return undefined;
  if (/IpAddress$/.test(operator.name)) return "Ip";
  return /^(String|Numeric|Date|Bool|Binary|Arn)/.exec(operator.name)?.[1];
}
