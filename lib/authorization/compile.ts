/**
 * A policy's text, parsed and prepared once; a decision only reads it. A stored document was accepted when it was
 * stored, so this refuses nothing: what cannot be read allows nothing.
 */
import { type CompiledCondition, compileCondition } from "./conditions/condition";
import { type ActionPatterns, compileActions } from "./match/action";
import { compilePrincipals, type PrincipalPattern } from "./match/principal";
import { compileResources, type ResourcePatterns } from "./match/resource";
import { readDocument, type StatementDocument, type TextAt } from "./parse/document";
import { parseJson } from "./parse/json";

export interface CompiledPolicy {
  /** As the document says; 2008-10-17 where it says nothing. Only 2012-10-17 knows variables. */
  readonly version: string;
  /** Without those that have no effect that could be read. */
  readonly statements: readonly CompiledStatement[];
}

export interface CompiledStatement {
  /** Its place in the document, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: "Allow" | "Deny";
  readonly principal: readonly PrincipalPattern[] | undefined;
  readonly notPrincipal: readonly PrincipalPattern[] | undefined;
  readonly action: ActionPatterns | undefined;
  readonly notAction: ActionPatterns | undefined;
  readonly resource: ResourcePatterns | undefined;
  readonly notResource: ResourcePatterns | undefined;
  readonly conditions: readonly CompiledCondition[];
}

/** Never throws; a text that is no policy document gives a policy without statements. */
export function compilePolicy(text: string): CompiledPolicy {
  const parsed = parseJson(text);
  const document = "node" in parsed ? readDocument(parsed.node) : undefined;
  const version = document?.version ?? "2008-10-17";
  const variables = version === "2012-10-17";
  const statements = (document?.statements ?? []).flatMap((statement) => compileStatement(statement, variables) ?? []);
  return { version, statements };
}

function compileStatement(document: StatementDocument, variables: boolean): CompiledStatement | undefined {
  const { index, sid, effect } = document;
  if (effect === undefined) return undefined;
  const actions = (values: TextAt[] | undefined) => values && compileActions(values.map(({ text }) => text));
  const resources = (values: TextAt[] | undefined) =>
    values &&
    compileResources(
      values.map(({ text }) => text),
      variables,
    );
  return {
    index,
    sid,
    effect,
    principal: document.principal && compilePrincipals(document.principal),
    notPrincipal: document.notPrincipal && compilePrincipals(document.notPrincipal),
    action: actions(document.action),
    notAction: actions(document.notAction),
    resource: resources(document.resource),
    notResource: resources(document.notResource),
    conditions: document.condition.map((condition) => compileCondition(condition, variables)),
  };
}
