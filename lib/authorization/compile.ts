/**
 * A policy's text, parsed and prepared once; a decision only reads it. A stored document was accepted when it was
 * stored, so this refuses nothing: what cannot be read allows nothing.
 */
import { type CompiledCondition, compileConditions } from "./conditions/condition";
import type { StatementTracer } from "./evaluate/trace";
import { type ActionElements, ActionIndex, type IndexedActions, membersOfIndex } from "./match/action";
import { compilePrincipals, type PrincipalPattern } from "./match/principal";
import { compileResources, type ResourcePatterns } from "./match/resource";
import type { PolicyTrace } from "./model";
import {
  conditions,
  elementsOf,
  plainTexts,
  principals,
  type StatementElements,
  statementNodes,
  versionOf,
} from "./parse/document";
import { parseJson } from "./parse/json";

export interface CompiledPolicy {
  /** As the document says; 2008-10-17 where it says nothing. Only 2012-10-17 knows variables. */
  readonly version: string;
  /** Without those that have no effect that could be read. */
  readonly statements: readonly CompiledStatement[];
  /** The same in groups, each with the index of its actions: a decision looks only at those about its action. */
  readonly groups: readonly StatementGroup[];
  /** What explanations keep of the policy; made by the first. */
  readonly kept: { tracers?: readonly StatementTracer[]; last?: PolicyTrace };
}

export interface StatementGroup {
  readonly actions: ActionIndex;
  /** By their numbers in the index. */
  readonly statements: readonly CompiledStatement[];
}

export interface CompiledStatement extends IndexedActions {
  /** Its place in the document, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: "Allow" | "Deny";
  readonly principal: readonly PrincipalPattern[] | undefined;
  readonly notPrincipal: readonly PrincipalPattern[] | undefined;
  /** As written; where both are there only the first counts. */
  readonly action: readonly string[] | undefined;
  readonly notAction: readonly string[] | undefined;
  readonly resource: ResourcePatterns | undefined;
  readonly notResource: ResourcePatterns | undefined;
  readonly conditions: readonly CompiledCondition[];
}

/** Never throws; a text that is no policy document gives a policy without statements. */
export function compilePolicy(text: string): CompiledPolicy {
  const parsed = parseJson(text);
  const root = "node" in parsed && parsed.node.kind === "object" ? parsed.node : undefined;
  const version = (root && versionOf(root)) ?? "2008-10-17";
  const variables = version === "2012-10-17";
  const effective: Written[] = [];
  (root ? statementNodes(root) : []).forEach((node, index) => {
    const elements = elementsOf(node);
    if (elements.effect) effective.push({ index, effect: elements.effect, elements });
  });
  const groups: StatementGroup[] = [];
  for (let first = 0; first < effective.length; first += membersOfIndex)
    groups.push(compileGroup(effective.slice(first, first + membersOfIndex), variables));
  const [only] = groups;
  const statements = groups.length === 1 && only ? only.statements : groups.flatMap(({ statements }) => statements);
  return { version, statements, groups, kept: {} };
}

/** A statement with an effect. */
interface Written {
  index: number;
  effect: CompiledStatement["effect"];
  elements: StatementElements;
}

function compileGroup(written: readonly Written[], variables: boolean): StatementGroup {
  const lists = written.map(actionsOf);
  const actions = new ActionIndex(lists);
  const statements = written.map(
    (one, member) => new Statement(one, { actions, member }, lists[member] ?? {}, variables),
  );
  return { actions, statements };
}

const actionsOf = ({ elements: { action, notAction } }: Written): ActionElements => ({
  action: action && plainTexts(action),
  notAction: notAction && plainTexts(notAction),
});

/** Most statements are about other actions than those that are asked for: the rest of them is read when it matters. */
class Statement implements CompiledStatement {
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: "Allow" | "Deny";
  readonly actions: ActionIndex;
  readonly member: number;
  readonly action: readonly string[] | undefined;
  readonly notAction: readonly string[] | undefined;
  private rest: StatementRest | undefined;
  private unread: Partial<Pick<StatementElements, RestElement>> | undefined;

  constructor(
    written: Written,
    { actions, member }: IndexedActions,
    { action, notAction }: ActionElements,
    private readonly variables: boolean,
  ) {
    const { sid, principal, notPrincipal, resource, notResource, condition } = written.elements;
    this.index = written.index;
    this.effect = written.effect;
    this.sid = sid;
    this.actions = actions;
    this.member = member;
    this.action = action;
    this.notAction = notAction;
    this.unread = { principal, notPrincipal, resource, notResource, condition };
  }

  get principal() {
    return this.read().principal;
  }
  get notPrincipal() {
    return this.read().notPrincipal;
  }
  get resource() {
    return this.read().resource;
  }
  get notResource() {
    return this.read().notResource;
  }
  get conditions() {
    return this.read().conditions;
  }

  private read(): StatementRest {
    if (this.rest) return this.rest;
    const { principal, notPrincipal, resource, notResource, condition } = this.unread ?? {};
    const { variables } = this;
    this.unread = undefined;
    this.rest = {
      principal: principal && compilePrincipals(principals(principal)),
      notPrincipal: notPrincipal && compilePrincipals(principals(notPrincipal)),
      resource: resource && compileResources(plainTexts(resource), variables),
      notResource: notResource && compileResources(plainTexts(notResource), variables),
      conditions: condition ? compileConditions(conditions(condition), variables) : none,
    };
    return this.rest;
  }
}

type RestElement = "principal" | "notPrincipal" | "resource" | "notResource" | "condition";
type StatementRest = Pick<CompiledStatement, Exclude<RestElement, "condition"> | "conditions">;

const none: readonly CompiledCondition[] = [];
/** A copy with another effect, other resources or other conditions. */
export const changedStatement = (
  statement: CompiledStatement,
  changes: Partial<Pick<CompiledStatement, "effect" | "resource" | "notResource" | "conditions">>,
): CompiledStatement => ({
  index: statement.index,
  sid: statement.sid,
  effect: statement.effect,
  actions: statement.actions,
  member: statement.member,
  action: statement.action,
  notAction: statement.notAction,
  principal: statement.principal,
  notPrincipal: statement.notPrincipal,
  resource: statement.resource,
  notResource: statement.notResource,
  conditions: statement.conditions,
  ...changes,
});
