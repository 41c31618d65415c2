/**
 * `@cedar-policy/cedar-wasm` (Apache-2.0), given what Cedar's language can say of an AWS policy. The two languages
 * differ: Cedar has no layers (each becomes a policy set of its own, and all have to allow), no wildcard in actions
 * (an action becomes a text of the context, in lower case), no `?`, no variables and no set operators. A statement that
 * needs more than that is left out and counted, so this peer is measured, not compared.
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

export function cedarSets({ identity, boundary, session, serviceControl = [] }: CasePolicies): CedarSets {
  const layers = [identity, ...(boundary ? [[boundary]] : []), ...(session ? [session] : []), ...serviceControl];
  const read = layers.map(setOf);
  const sum = (of: "statements" | "leftOut") => read.reduce((total, layer) => total + layer[of], 0);
  return { names: read.map(({ name }) => name), statements: sum("statements"), leftOut: sum("leftOut") };
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

export const isAuthorizedByCedar = (request: AuthorizationRequest, { names }: CedarSets): boolean => {
  const context = {
    action: request.action.toLowerCase(),
    resource: request.resource,
    ...Object.fromEntries(
      Object.entries(request.context).map(([key, value]) => [
        key.toLowerCase(),
        typeof value === "string" ? value : [...value],
      ]),
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
