/**
 * The console's policy summary: services, then a service's actions, then an action's resources. Pure; the caller hands
 * in AWS's reference of the services that `prefixesToRead` names.
 * Source: IAM User Guide, "Understand permissions granted by a policy" (access_policies_understand).
 */
import { ActionIndex, foldAction } from "../match/action";
import type { Work } from "../match/glob";
import type { CatalogueBase, CatalogueResourceType, CatalogueService } from "../validate/findings/catalogue";
import { namedPrefixes } from "../validate/findings/catalogue";
import { type ActionReach, isEverything, type NoGrant, reachOf, type SummedStatement, statementsOf } from "./grants";
import { conditionText, conditionWords, resourceText, resourceWords } from "./words";

export type SummaryEffect = "Allow" | "Deny";

export interface PolicySummary {
  /** How many services there are. */
  services: number;
  allow: ServiceSummary[];
  deny: ServiceSummary[];
  /** Services without any permission, for `Show remaining`. */
  remaining: { prefix: string; name: string }[];
  /** Actions as written that services have, and of which none has an applicable resource. */
  idle: string[];
  /** Actions as written that no service has. */
  unrecognized: string[];
}

export interface ServiceSummary {
  prefix: string;
  name: string;
  /** `Full access`, or `Full: List, Read Limited: Write`. */
  access: string;
  resource: string;
  condition: string;
}

export interface LevelSummary {
  /** `List`, `Read`, … */
  level: string;
  granted: number;
  total: number;
  actions: ActionSummary[];
}

export interface ActionSummary {
  name: string;
  description: string;
  granted: boolean;
  resource: string;
  condition: string;
  warning: NoGrant | undefined;
}

export interface ResourceSummary {
  resource: string;
  /** `All regions`, or one. */
  region: string;
  account: string;
  condition: string;
}

/** In the console's order. */
const levels = ["List", "Read", "Tagging", "Write", "Permissions management"];

/** Services by prefix, as far as they were read. */
export type ServiceDetails = ReadonlyMap<string, CatalogueService>;

/** Which services' actions the summary of a policy asks about; the others it takes whole. */
export function prefixesToRead(text: string, base: CatalogueBase): string[] {
  const everywhere = statementsOf(text).some(({ compiled }) =>
    [compiled.action, compiled.notAction].some((patterns) =>
      patterns?.some((pattern) => pattern.startsWith("*") && !isEverything(pattern)),
    ),
  );
  const named = new Set(namedPrefixes(text));
  return base.services.map(({ prefix }) => prefix).filter((prefix) => everywhere || named.has(prefix));
}

/** The list of services. Never throws; a text that is no policy permits nothing. */
export function summarizePolicy(text: string, base: CatalogueBase, details: ServiceDetails): PolicySummary {
  const steps = summarizing(text, base, details);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, one for each service, so that others are served in between. In: what counts the work. */
export function* summarizing(
  text: string,
  base: CatalogueBase,
  details: ServiceDetails,
  work: Work = { steps: 0 },
): Generator<undefined, PolicySummary> {
  const statements = statementsOf(text);
  const of = {
    Allow: statements.filter(({ effect }) => effect === "Allow"),
    Deny: statements.filter(({ effect }) => effect === "Deny"),
  };
  const summaries: Record<SummaryEffect, ServiceSummary[]> = { Allow: [], Deny: [] };
  const idle: string[] = [];
  const remaining: PolicySummary["remaining"] = [];
  for (const { prefix, name } of base.services.toSorted((a, b) => a.name.localeCompare(b.name, "en"))) {
    yield;
    const service = details.get(prefix);
    let any = false;
    for (const effect of ["Allow", "Deny"] as const) {
      const those = of[effect];
      const reached = service && reachOf(those, prefix, service, work);
      if (reached) idle.push(...idleActions(those, prefix, reached, work));
      const summary = reached ? summaryOf(reached, prefix, name, service) : wholeOf(those, prefix, name);
      if (!summary) continue;
      summaries[effect].push(summary);
      any = true;
    }
    if (!any) remaining.push({ prefix, name });
  }
  return {
    services: base.services.length,
    allow: summaries.Allow,
    deny: summaries.Deny,
    remaining,
    idle: [...new Set(idle)],
    unrecognized: unrecognized(statements, base, details),
  };
}

/** One service's actions, by access level; those that are not reached stand behind those that are. */
export function summarizeService(
  text: string,
  { prefix, effect, service }: { prefix: string; effect: SummaryEffect; service: CatalogueService },
): LevelSummary[] {
  const those = statementsOf(text).filter((statement) => statement.effect === effect);
  const reached = new Map(reachOf(those, prefix, service).map((reach) => [reach.action.name, reach]));
  return levels.flatMap((level) => {
    const actions = service.actions
      .filter((action) => action.accessLevel === level)
      .map((action): ActionSummary => {
        const { grants = [], missed } = reached.get(action.name) ?? {};
        const granted = grants.length > 0;
        return {
          name: action.name,
          description: action.description,
          granted,
          resource: granted ? resourceWords(grants, typesOf(action.resourceTypes, service), service.resourceTypes) : "",
          condition: granted ? conditionWords(grants) : "",
          warning: granted ? undefined : missed,
        };
      })
      .sort((a, b) => Number(b.granted) - Number(a.granted) || a.name.localeCompare(b.name, "en"));
    const granted = actions.filter((action) => action.granted).length;
    return actions.length === 0 ? [] : [{ level, granted, total: actions.length, actions }];
  });
}

/** One action's resources. In: the account whose policy it is. Nothing where the action is not reached. */
export function summarizeAction(
  text: string,
  asked: {
    prefix: string;
    action: string;
    effect: SummaryEffect;
    service: CatalogueService;
    accountId: string;
  },
): ResourceSummary[] {
  const { prefix, service, accountId } = asked;
  const those = statementsOf(text).filter((statement) => statement.effect === asked.effect);
  const folded = asked.action.toLowerCase();
  const reach = reachOf(those, prefix, service).find(({ action }) => action.name.toLowerCase() === folded);
  return (reach?.grants ?? []).flatMap(({ statement, resources }) =>
    resources.map((resource) => {
      const [, , , region = "", account = ""] = resource.split(":");
      const words = resourceText(resource, typesOf(reach?.action.resourceTypes ?? [], service), service.resourceTypes);
      return {
        resource: statement.except ? `All resources except ${words}` : words,
        region: region === "" || region === "*" ? "All regions" : region,
        account: account === "" || account === "*" ? "All accounts" : account === accountId ? "This account" : account,
        condition: statement.conditions.map(conditionText).join(" and ") || "None",
      };
    }),
  );
}

const typesOf = (names: readonly string[], { resourceTypes }: CatalogueService): CatalogueResourceType[] =>
  resourceTypes.filter(({ name }) => names.includes(name));

function summaryOf(
  reached: readonly ActionReach[],
  prefix: string,
  name: string,
  service: CatalogueService,
): ServiceSummary | undefined {
  const granted = reached.filter(({ grants }) => grants.length > 0);
  if (granted.length === 0) return undefined;
  const grants = granted.flatMap((reach) => reach.grants);
  return {
    prefix,
    name,
    access: accessWords(granted, service),
    resource: resourceWords(grants, service.resourceTypes, service.resourceTypes),
    condition: conditionWords(grants),
  };
}

/** Of a service that the policy does not name: it has all of it or nothing. */
function wholeOf(statements: readonly SummedStatement[], prefix: string, name: string): ServiceSummary | undefined {
  const whole = statements.filter(
    ({ compiled: { action, notAction }, resources, except }) =>
      (action ? action.some(isEverything) : notAction && !notAction.some(isEverything)) &&
      (except || resources.some(isEverything)),
  );
  if (whole.length === 0) return undefined;
  const grants = whole.map((statement) => ({
    statement,
    resources: statement.except ? statement.resources : statement.resources.filter(isEverything).slice(0, 1),
  }));
  return {
    prefix,
    name,
    access: "Full access",
    resource: resourceWords(grants, [], []),
    condition: conditionWords(grants),
  };
}

/**
 * The actions as written that give nothing: `s3:GetObject` on a bucket. A wildcard gives something where one of its
 * actions does, and a star for all services names none of them.
 */
function idleActions(
  statements: readonly SummedStatement[],
  prefix: string,
  reached: readonly ActionReach[],
  work: Work,
): string[] {
  if (reached.every(({ grants }) => grants.length > 0)) return [];
  const written = new Set(statements.flatMap(({ compiled }) => compiled.action ?? []));
  return [...written].filter((pattern) => {
    if (!pattern.toLowerCase().startsWith(`${prefix}:`)) return false;
    const alone = new ActionIndex([{ action: [pattern] }]);
    const meant = reached.filter(({ action }) => alone.about(foldAction(`${prefix}:${action.name}`), work) !== 0);
    return meant.length > 0 && meant.every(({ grants }) => grants.length === 0);
  });
}

function accessWords(granted: readonly ActionReach[], { actions }: CatalogueService): string {
  if (granted.length === actions.length) return "Full access";
  const count = (of: readonly { accessLevel: string }[], level: string) =>
    of.filter(({ accessLevel }) => accessLevel === level).length;
  const had = granted.map(({ action }) => action);
  const full = levels.filter((level) => count(had, level) > 0 && count(had, level) === count(actions, level));
  const limited = levels.filter((level) => count(had, level) > 0 && !full.includes(level));
  return [
    ...(full.length > 0 ? [`Full: ${full.join(", ")}`] : []),
    ...(limited.length > 0 ? [`Limited: ${limited.join(", ")}`] : []),
  ].join(" ");
}

function unrecognized(statements: readonly SummedStatement[], base: CatalogueBase, details: ServiceDetails): string[] {
  const known = new Set(base.services.map(({ prefix }) => prefix));
  const written = new Set(statements.flatMap(({ compiled }) => compiled.action ?? []));
  const work = { steps: 0 };
  return [...written].filter((pattern) => {
    const prefix = pattern.slice(0, pattern.indexOf(":")).toLowerCase();
    if (isEverything(pattern) || prefix.includes("*")) return false;
    const service = details.get(prefix);
    if (!service) return !known.has(prefix);
    const alone = new ActionIndex([{ action: [pattern] }]);
    return !service.actions.some(({ name }) => alone.about(foldAction(`${prefix}:${name}`), work) !== 0);
  });
}
