/**
 * Every statement of a layer with its reasons: the questions of statement.ts, all of them answered.
 * What the request brings is not repeated in them (explain/brought-values.ts tells it), so most answers are the same from
 * request to request: they are made once for each statement and shared by all traces. Nothing changes them.
 */
import type { CompiledStatement } from "../compile";
import { type CompiledCondition, conditionOutcome, shownValues } from "../conditions/condition";
import { matchPrincipal } from "../match/principal";
import { everything, matchResource, type ResourcePatterns } from "../match/resource";
import { textOf } from "../match/template";
import type { ElementTrace, LayerTrace, PolicyInForce, PolicyTrace, StatementTrace } from "../model";
import type { Evaluation } from "./evaluation";
import type { Layer } from "./layers";
import { reachOf, type StatementRules } from "./statement";

export function traceLayer({ policies, rules }: Layer, evaluation: Evaluation): LayerTrace["policies"] {
  const traces: PolicyTrace[] = [];
  for (const held of policies) traces.push(tracePolicy(held, rules, evaluation));
  return traces;
}

/** Most policies say the same of most requests: one list of traces serves until a statement's trace is another. */
function tracePolicy({ policy, source }: PolicyInForce, rules: StatementRules, evaluation: Evaluation): PolicyTrace {
  const { kept } = policy;
  kept.tracers ??= policy.statements.map((statement) => new StatementTracer(statement));
  const { tracers, last } = kept;
  let statements: StatementTrace[] | undefined;
  let concerned = 0;
  let place = 0;
  for (const { actions, statements: members } of policy.groups) {
    const about = actions.about(evaluation.action, evaluation);
    concerned |= about;
    for (let member = 0; member < members.length; member++, place++) {
      const trace = tracers[place]?.trace((about & (1 << member)) !== 0, rules, evaluation);
      if (trace === undefined || (!statements && last?.statements[place] === trace)) continue;
      statements ??= last ? last.statements.slice(0, place) : [];
      statements.push(trace);
    }
  }
  if (!statements && last?.source === source) return last;
  const made = { source, statements: statements ?? last?.statements ?? [] };
  if (concerned === 0) kept.last = made;
  return made;
}

/** Of one statement's outcomes the traces of so many are kept: one with many values has more than matter. */
const mostKept = 64;

/** Makes the traces of one statement, and keeps those that are the same for other requests. */
export class StatementTracer {
  /** Of requests that the statement is not about, by the outcomes of all other elements. */
  private readonly outside: (StatementTrace | undefined)[] = [];
  private otherAction: ElementTrace | undefined;
  private readonly resources: (ElementTrace | undefined)[] = [];
  private readonly conditions: ConditionTracer[];
  private readonly patterns: ResourcePatterns | undefined;
  private readonly fixedResource: boolean;
  private readonly fixed: boolean;
  /** Is there only one outcome but for the action's? Every resource is meant, and nothing else is asked. */
  private readonly always: boolean;
  private only: StatementTrace | undefined;

  constructor(private readonly statement: CompiledStatement) {
    this.conditions = statement.conditions.map((condition) => new ConditionTracer(condition, statement.effect));
    this.patterns = statement.resource ?? statement.notResource;
    this.fixedResource = !this.patterns?.list.some(({ template }) => template.hasVariables);
    this.always = this.patterns?.list[0] === everything && this.conditions.length === 0;
    this.fixed = this.fixedResource && this.conditions.every(({ fixed }) => fixed);
  }

  trace(about: boolean, rules: StatementRules, evaluation: Evaluation): StatementTrace {
    const alone = !about && !rules.principals;
    if (alone && this.only) return this.only;
    const place = this.patterns ? matchResource(this.patterns, evaluation) : -1;
    if (!alone || !this.fixed) return this.made(about, place, rules, evaluation);
    let outcome = place + 1;
    for (const condition of this.conditions) outcome = outcome * condition.outcomes + condition.outcome(evaluation);
    if (outcome >= mostKept) return this.made(about, place, rules, evaluation);
    const known = this.outside[outcome] ?? this.made(about, place, rules, evaluation);
    this.outside[outcome] = known;
    if (this.always) this.only = known;
    return known;
  }

  private made(about: boolean, place: number, rules: StatementRules, evaluation: Evaluation): StatementTrace {
    const { index, sid, effect } = this.statement;
    const elements: ElementTrace[] = [];
    if (rules.principals) elements.push(principalTrace(this.statement, evaluation));
    elements.push(this.actionTrace(about, evaluation));
    const resource = this.resourceTrace(place, rules, evaluation);
    if (resource) elements.push(resource);
    for (const condition of this.conditions) elements.push(condition.trace(evaluation));
    let matched = true;
    for (const element of elements) matched &&= element.matched;
    return sid === undefined ? { index, effect, matched, elements } : { index, sid, effect, matched, elements };
  }

  private actionTrace(about: boolean, evaluation: Evaluation): ElementTrace {
    const { action, notAction, actions, member } = this.statement;
    const policyValues = action ?? notAction ?? [];
    const element = notAction && !action ? "NotAction" : "Action";
    if (about === (element === "Action") && policyValues.length > 0) {
      const by = policyValues[actions.placeOf(member, evaluation.action, evaluation)];
      return { element, matched: about, policyValues, ...matchedBy(by) };
    }
    this.otherAction ??= { element, matched: about, policyValues };
    return this.otherAction;
  }

  private resourceTrace(place: number, rules: StatementRules, evaluation: Evaluation): ElementTrace | undefined {
    const { resource, notResource } = this.statement;
    const { patterns } = this;
    if (!patterns && rules.resourceOptional) return undefined;
    const known = this.fixedResource ? this.resources[place + 1] : undefined;
    if (known) return known;
    const policyValues = (patterns?.list ?? []).map(({ template }) =>
      template.source.includes("${") ? (textOf(template, evaluation) ?? template.source) : template.source,
    );
    const made: ElementTrace = {
      element: notResource && !resource ? "NotResource" : "Resource",
      matched: patterns !== undefined && (resource ? place >= 0 : place < 0),
      policyValues,
      ...matchedBy(policyValues[place]),
    };
    if (this.fixedResource) this.resources[place + 1] = made;
    return made;
  }
}

/** One condition's traces, by their outcome. */
class ConditionTracer {
  private readonly known: (ElementTrace | undefined)[] = [];
  /** Do its values stand as they are written? */
  readonly fixed: boolean;
  /** How many outcomes there are. */
  readonly outcomes: number;

  constructor(
    private readonly condition: CompiledCondition,
    private readonly effect: CompiledStatement["effect"],
  ) {
    this.fixed = !condition.valueTexts.some((text) => text.includes("${"));
    this.outcomes = 2 * (condition.values.length + 1);
  }

  outcome(evaluation: Evaluation): number {
    return conditionOutcome(this.condition, this.effect, evaluation);
  }

  trace(evaluation: Evaluation): ElementTrace {
    const { condition } = this;
    const outcome = this.outcome(evaluation);
    const known = this.fixed ? this.known[outcome] : undefined;
    if (known) return known;
    const policyValues = shownValues(condition, evaluation);
    const made: ElementTrace = {
      element: "Condition",
      matched: outcome % 2 === 1,
      operator: condition.operatorText,
      key: condition.keyText,
      policyValues,
      ...matchedBy(policyValues[(outcome >> 1) - 1]),
    };
    if (this.fixed) this.known[outcome] = made;
    return made;
  }
}

function principalTrace(statement: CompiledStatement, evaluation: Evaluation): ElementTrace {
  const { principal, notPrincipal } = statement;
  const patterns = principal ?? notPrincipal ?? [];
  return {
    element: notPrincipal && !principal ? "NotPrincipal" : "Principal",
    matched: reachOf(statement, evaluation) !== undefined,
    policyValues: patterns.map(({ text }) => text),
    ...matchedBy(matchPrincipal(patterns, evaluation.request.principal)?.by),
  };
}

const matchedBy = (value: string | undefined) => (value === undefined ? {} : { by: value });
