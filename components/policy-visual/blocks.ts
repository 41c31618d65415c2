/**
 * A policy as the visual editor shows it: blocks of one service each, and statements that have no visual form, which
 * stay as they are. Pure.
 */
import { plainJson } from "@/lib/authorization";

export interface Block {
  kind: "block";
  /** Tells blocks apart while they are edited; it is not written. */
  id: number;
  sid: string | undefined;
  effect: "Allow" | "Deny";
  /** The prefix of the service, once one is chosen. */
  service: string | undefined;
  /** Without the prefix, with wildcards where the policy has them; `["*"]` is all. */
  actions: readonly string[];
  /** `["*"]` is all. */
  resources: readonly string[];
  conditions: readonly BlockCondition[];
}

export interface BlockCondition {
  key: string;
  qualifier: Qualifier;
  operator: string;
  ifExists: boolean;
  values: readonly string[];
}

/** As policies write it, with its qualifier: `ForAnyValue:StringLikeIfExists`. */
export const writtenOperator = ({ qualifier, operator, ifExists }: BlockCondition): string =>
  `${qualifier ? `${qualifier}:` : ""}${operator}${ifExists ? "IfExists" : ""}`;

export type Qualifier = "" | "ForAnyValue" | "ForAllValues";

/** A statement that names every service, or what it is not about. */
export interface KeptStatement {
  kind: "kept";
  id: number;
  /** From 1: its place among the statements of the text. */
  number: number;
  statement: object;
}

export type Part = Block | KeptStatement;

export const newBlock = (id: number): Block => ({
  ...{ kind: "block", id, sid: undefined, effect: "Allow", service: undefined },
  ...{ actions: [], resources: [], conditions: [] },
});

/** The parts of a policy's text; undefined for a text that is no policy. A statement of several services is several. */
export function partsOf(document: string): Part[] | undefined {
  const policy = objectIn(document);
  if (!policy || !("Statement" in policy)) return undefined;
  const parts: Part[] = [];
  for (const [index, statement] of listed(policy.Statement).entries()) {
    if (!isObject(statement)) return undefined;
    for (const part of partsOfStatement(statement, index + 1)) parts.push({ ...part, id: parts.length });
  }
  return parts;
}

/** The parts as the text has them once they are written: each is a statement. */
export const asWritten = (parts: readonly Part[]): Part[] =>
  parts.map((part, index) => (part.kind === "kept" ? { ...part, number: index + 1 } : part));

/** The text of the policy that the parts make. In: the text so far, of which Version and Id stay. */
export function documentFrom(parts: readonly Part[], before: string): string {
  const policy = objectIn(before);
  const Statement = parts.map((part) => (part.kind === "kept" ? part.statement : statementOf(part)));
  return JSON.stringify({ Version: "2012-10-17", ...policy, Statement }, null, 4);
}

/** Would the parts, written out, be another policy than the text is? Order and white space do not count. */
export const isRewritten = (parts: readonly Part[], document: string): boolean =>
  JSON.stringify(JSON.parse(documentFrom(parts, document))) !== JSON.stringify(JSON.parse(document));

function partsOfStatement(
  statement: Record<string, unknown>,
  number: number,
): (Omit<Block, "id"> | Omit<KeptStatement, "id">)[] {
  const kept = [{ kind: "kept" as const, number, statement }];
  const { Sid, Effect, Action, Resource, Condition = {}, ...others } = statement;
  const effect: Block["effect"] | undefined = Effect === "Allow" || Effect === "Deny" ? Effect : undefined;
  if (Object.keys(others).length > 0 || !effect) return kept;
  const actions = textsOf(Action);
  const resources = textsOf(Resource);
  const conditions = conditionsOf(Condition);
  if (!actions || !resources || !conditions || (Sid !== undefined && typeof Sid !== "string")) return kept;
  const services = new Map<string, string[]>();
  for (const action of actions) {
    const [prefix = "", name, ...more] = action.split(":");
    if (!name || more.length > 0 || !/^[\w-]+$/.test(prefix)) return kept;
    services.set(prefix.toLowerCase(), [...(services.get(prefix.toLowerCase()) ?? []), name]);
  }
  const block = { kind: "block" as const, effect, resources, conditions };
  // What begins empty is a block whose service is still to be chosen.
  if (services.size === 0) return [{ ...block, sid: Sid, service: undefined, actions: [] }];
  return [...services].map(([service, names], index) => ({
    ...block,
    // A Sid names one statement alone.
    sid: index === 0 ? Sid : undefined,
    service,
    actions: names,
  }));
}

function statementOf({ sid, effect, service, actions, resources, conditions }: Block) {
  return {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: effect,
    Action: oneOrAll(service === undefined ? [] : actions.map((action) => `${service}:${action}`)),
    Resource: oneOrAll(resources),
    ...(conditions.length > 0 ? { Condition: writtenConditions(conditions) } : {}),
  };
}

const oneOrAll = (texts: readonly string[]) => (texts.length === 1 ? (texts[0] ?? "") : texts);

/** The element `Condition` of a statement: values by operator and key. */
export type ConditionElement = Record<string, Record<string, unknown>>;

/**
 * Adds a condition: further values of the same operator and key stand beside the others, for they are alternatives. A
 * key that is there in another case is the same key, and stays as it is written.
 */
export function withCondition(element: ConditionElement, condition: BlockCondition): ConditionElement {
  const keys = Object.keys(element[writtenOperator(condition)] ?? {});
  const same = keys.find((key) => key.toLowerCase() === condition.key.toLowerCase());
  return withWritten(element, {
    ...condition,
    key: keys.includes(condition.key) ? condition.key : (same ?? condition.key),
  });
}

/** The conditions of a block with one more. */
export const addedCondition = (conditions: readonly BlockCondition[], added: BlockCondition): BlockCondition[] =>
  conditionsOf(withCondition(writtenConditions(conditions), added)) ?? [...conditions, added];

const writtenConditions = (conditions: readonly BlockCondition[]) =>
  conditions.reduce<ConditionElement>(withWritten, {});

function withWritten(element: ConditionElement, condition: BlockCondition): ConditionElement {
  const { key, values } = condition;
  const operator = writtenOperator(condition);
  const keys = element[operator] ?? {};
  const before = Object.hasOwn(keys, key) ? listed(keys[key]).filter((value) => !values.includes(String(value))) : [];
  const all = [...before, ...values];
  return { ...element, [operator]: { ...keys, [key]: all.length === 1 ? all[0] : all } };
}

function conditionsOf(condition: unknown): BlockCondition[] | undefined {
  if (!isObject(condition)) return undefined;
  const found: BlockCondition[] = [];
  for (const [name, keys] of Object.entries(condition)) {
    const [, qualifier, operator = "", ifExists] =
      /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
    if (!isObject(keys) || !operator) return undefined;
    for (const [key, value] of Object.entries(keys)) {
      const values = listed(value);
      if (!values.every((one) => ["string", "number", "boolean"].includes(typeof one))) return undefined;
      found.push({
        key,
        qualifier: qualifier === "ForAnyValue" || qualifier === "ForAllValues" ? qualifier : "",
        operator,
        ifExists: ifExists !== undefined,
        values: values.map(String),
      });
    }
  }
  return found;
}

function textsOf(value: unknown): string[] | undefined {
  const texts = listed(value).flatMap((text) => (typeof text === "string" ? [text] : []));
  return texts.length === listed(value).length && value !== undefined ? texts : undefined;
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function objectIn(document: string): Record<string, unknown> | undefined {
  const value = plainJson(document);
  return isObject(value) ? value : undefined;
}
