/**
 * `@cedar-policy/cedar-wasm` (Apache-2.0), given what Cedar's language can say of an AWS policy. The two languages
 * differ: Cedar has no layers (each becomes a policy set of its own, and all have to allow), no wildcard in actions
 * (an action becomes a text of the context, in lower case), no `?`, no variables and no set operators. A statement that
 * needs more than that is left out and counted, so that it is measured with what it can say, and compared on that.
 */
import { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import type { AuthorizationRequest } from "@/lib/authorization";
import type { CasePolicies } from "@/lib/authorization/cases/case";

export interface CedarSets {
  /** The names of the policy sets that have to allow, all of them. */
  names: string[];
  statements: number;
  leftOut: number;
}

/** Each list of documents is read once by Cedar. */
const known = new Map<string, { name: string; statements: number; leftOut: number }>();

export function cedarSets(policies: CasePolicies): CedarSets {
  const read = layersOf(policies).map(setOf);
  const sum = (of: "statements" | "leftOut") => read.reduce((total, layer) => total + layer[of], 0);
  return { names: read.map(({ name }) => name), statements: sum("statements"), leftOut: sum("leftOut") };
}

/** What all have to allow. */
const layersOf = ({ identity, boundary, session, serviceControl = [] }: CasePolicies): object[][] => [
  identity,
  ...(boundary ? [[boundary]] : []),
  ...(session ? [session] : []),
  ...serviceControl,
];

/** The same policies with only the layers and statements that Cedar's language can say. */
export function partInCedar({ identity, boundary, session, serviceControl }: CasePolicies): CasePolicies {
  return {
    identity: identity.map(documentInCedar),
    ...(boundary && { boundary: documentInCedar(boundary) }),
    ...(session && { session: session.map(documentInCedar) }),
    ...(serviceControl && { serviceControl: serviceControl.map((level) => level.map(documentInCedar)) }),
  };
}

const documentInCedar = (document: object): object => ({
  ...document,
  Statement: statementsOf(document).filter((statement) => policyOf(statement) !== undefined),
});

/** Policies that are asked once: each layer's set takes the place of the one before. */
export function cedarAllows(request: AuthorizationRequest, policies: CasePolicies): boolean {
  const names = layersOf(policies).map((documents, index) => {
    const staticPolicies = documents.flatMap(statementsOf).map(policyOf).join("\n");
    const answer = preparsePolicySet(`layer-${index}`, { staticPolicies });
    if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("; "));
    return `layer-${index}`;
  });
  return isAuthorizedByCedar(request, { names });
}

function setOf(documents: object[]) {
  const id = JSON.stringify(documents);
  const before = known.get(id);
  if (before) return before;
  const statements = documents.flatMap(statementsOf);
  const parts = statements.map((statement) => inPieces(statement).map(policyOf));
  const written = parts.flatMap((policies) => (policies.includes(undefined) ? [] : policies));
  const name = `set-${known.size}`;
  const answer = preparsePolicySet(name, { staticPolicies: written.join("\n") });
  if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("; "));
  const made = {
    name,
    statements: statements.length,
    leftOut: parts.filter((policies) => policies.includes(undefined)).length,
  };
  known.set(id, made);
  return made;
}

export const isAuthorizedByCedar = (request: AuthorizationRequest, { names }: Pick<CedarSets, "names">): boolean => {
  const context = {
    action: request.action.toLowerCase(),
    resource: request.resource,
    // To AWS a key without values is not in the request.
    ...Object.fromEntries(
      Object.entries(request.context).flatMap(([key, value]) => {
        if (typeof value === "string") return [[key.toLowerCase(), value]];
        return value.length === 0 ? [] : [[key.toLowerCase(), [...value]]];
      }),
    ),
  };
  return names.every((preparsedPolicySetId) => {
    const answer = statefulIsAuthorized({
      principal: { type: "Caller", id: "caller" },
      action: { type: "Action", id: "call" },
      resource: { type: "Resource", id: "resource" },
      context,
      preparsedPolicySetId,
      entities: [],
    });
    return answer.type === "success" && answer.response.decision === "allow";
  });
};

type Statement = Record<string, unknown>;

function statementsOf(document: object): Statement[] {
  const { Statement }: { Statement: Statement | Statement[] } = JSON.parse(JSON.stringify(document));
  return [Statement].flat();
}

/** Cedar's parser goes a level deeper with each "or": a long list of actions becomes several statements of some. */
function inPieces(statement: Statement): Statement[] {
  const actions: unknown[] = statement.Action === undefined ? [] : [statement.Action].flat();
  if (actions.length <= 40) return [statement];
  return Array.from({ length: Math.ceil(actions.length / 40) }, (_, piece) => ({
    ...statement,
    Action: actions.slice(piece * 40, (piece + 1) * 40),
  }));
}

/** In Cedar, or undefined where its language lacks what the statement needs. */
function policyOf({ Effect, Action, NotAction, Resource, NotResource, Condition }: Statement): string | undefined {
  const parts = [
    matches("action", Action, false, true),
    matches("action", NotAction, true, true),
    matches("resource", Resource, false, false),
    matches("resource", NotResource, true, false),
    ...conditionsOf(Condition),
  ];
  if (parts.includes(undefined)) return undefined;
  const when = parts.filter((part) => part !== "").join(" && ");
  const head = `${Effect === "Deny" ? "forbid" : "permit"}(principal, action, resource)`;
  return when === "" ? `${head};` : `${head} when { ${when} };`;
}

const quoted = (text: string) => JSON.stringify(text);

/** One of the patterns matches; empty where nothing is asked. */
function matches(name: string, written: unknown, not: boolean, folded: boolean): string | undefined {
  if (written === undefined) return "";
  const texts = [written].flat().map((text) => (folded ? String(text).toLowerCase() : String(text)));
  if (texts.some((text) => text.includes("?") || text.includes("${"))) return undefined;
  if (texts.includes("*")) return not ? "false" : "";
  const exact = texts.filter((text) => !text.includes("*"));
  const likes = texts.filter((text) => text.includes("*")).map((text) => `context.${name} like ${quoted(text)}`);
  const any = [...(exact.length > 0 ? [`[${exact.map(quoted).join()}].contains(context.${name})`] : []), ...likes];
  return `${not ? "!" : ""}(${any.join(" || ")})`;
}

function conditionsOf(condition: unknown): (string | undefined)[] {
  return Object.entries(Object(condition)).flatMap(([operator, block]) =>
    Object.entries(Object(block)).map(([key, values]) =>
      conditionOf(operator, key.toLowerCase(), [values].flat().map(String)),
    ),
  );
}

function conditionOf(operator: string, key: string, values: string[]): string | undefined {
  if (values.some((value) => value.includes("?") || value.includes("${"))) return undefined;
  const has = `context has ${quoted(key)}`;
  const value = `context[${quoted(key)}]`;
  const equal = `[${values.map(quoted).join()}].contains(${value})`;
  const alike = `(${values.map((pattern) => `${value} like ${quoted(pattern)}`).join(" || ")})`;
  const inside = `(${values.map((block) => `ip(${value}).isInRange(ip(${quoted(block)}))`).join(" || ")})`;
  const asked: Record<string, string> = {
    StringEquals: `${has} && ${equal}`,
    StringNotEquals: `!(${has} && ${equal})`,
    StringEqualsIfExists: `(!(${has}) || ${equal})`,
    StringLike: `${has} && ${alike}`,
    StringNotLike: `!(${has} && ${alike})`,
    ArnLike: `${has} && ${alike}`,
    Bool: `${has} && ${equal}`,
    BoolIfExists: `(!(${has}) || ${equal})`,
    IpAddress: `${has} && ${inside}`,
    NotIpAddress: `!(${has} && ${inside})`,
    Null: values.includes("true") ? `!(${has})` : has,
  };
  return asked[operator];
}
