/**
 * Which actions of one service a policy's statements reach, and on what: the base of the console's policy summary. An
 * action counts where a resource of the statement can be one of its own; what the words of a policy name beside that
 * gives nothing.
 * Source: IAM User Guide, "Policy summary (list of services)" and "… (list of actions)" (access_policies_understand).
 */
import { type CompiledStatement, compilePolicy } from "../compile";
import { type ActionIndex, foldAction } from "../match/action";
import type { Work } from "../match/glob";
import { readDocument } from "../parse/document";
import { parseJson } from "../parse/json";
import type { CatalogueAction, CatalogueService } from "../validate/findings/catalogue";
import { type ArnForm, arnForm, formsOfTypes, isOfType } from "./arn-form";

/** A statement as the summary reads it. */
export interface SummedStatement {
  effect: "Allow" | "Deny";
  compiled: CompiledStatement;
  /** As written; `except` where the statement says NotResource. */
  resources: readonly string[];
  /** The same as ARNs; undefined for `*`, which every resource is. */
  forms: readonly (ArnForm | undefined)[];
  except: boolean;
  conditions: readonly SummedCondition[];
}

export interface SummedCondition {
  key: string;
  operator: string;
  values: readonly string[];
}

/** One statement's say about one action: the resources that can be the action's. */
export interface Grant {
  statement: SummedStatement;
  resources: readonly string[];
}

/** Why an action that a statement names is not reached by it. */
export type NoGrant = "needs-wildcard" | "no-resource" | "no-resource-and-condition";

export interface ActionReach {
  action: CatalogueAction;
  grants: Grant[];
  /** Of statements that name the action in vain. */
  missed: NoGrant | undefined;
}

/** The statements of a policy's text; none for a text that is no policy. */
export function statementsOf(text: string): SummedStatement[] {
  const parsed = parseJson(text);
  const document = "node" in parsed ? readDocument(parsed.node) : undefined;
  const written = new Map(document?.statements.map((statement) => [statement.index, statement]));
  return compilePolicy(text).statements.flatMap((compiled) => {
    const statement = written.get(compiled.index);
    if (!statement) return [];
    const resources = (statement.resource ?? statement.notResource ?? []).map((resource) => resource.text);
    return {
      effect: compiled.effect,
      compiled,
      resources,
      forms: resources.map((resource) => (isEverything(resource) ? undefined : arnForm(resource))),
      except: statement.resource === undefined && statement.notResource !== undefined,
      conditions: statement.condition.map(({ key, operator, values }) => ({
        key,
        operator,
        values: values.map((value) => value.text),
      })),
    };
  });
}

/** Every action of a service that some statement names, in the order of the reference. */
export function reachOf(
  statements: readonly SummedStatement[],
  prefix: string,
  service: CatalogueService,
  work: Work = { steps: 0 },
): ActionReach[] {
  const fitting = statements.map((statement) => ({ statement, about: resourcesAbout(statement, service, work) }));
  // Statements stand in few indexes: each is asked once for an action, and tells of all that are in it.
  const indexes = [...new Set(statements.map(({ compiled }) => compiled.actions))];
  const named = new Map<ActionIndex, number>();
  return service.actions.flatMap((action) => {
    const name = foldAction(`${prefix}:${action.name}`);
    let any = 0;
    for (const index of indexes) {
      const bits = index.about(name, work);
      named.set(index, bits);
      any |= bits;
    }
    if (any === 0) return [];
    const grants: Grant[] = [];
    let missed: NoGrant | undefined;
    for (const { statement, about } of fitting) {
      const { actions, member } = statement.compiled;
      if (((named.get(actions) ?? 0) & (1 << member)) === 0) continue;
      const resources = statement.except ? statement.resources : about(action);
      if (statement.except || resources.length > 0) grants.push({ statement, resources });
      else missed ??= whyMissed(statement, action);
    }
    return grants.length > 0 || missed ? [{ action, grants, missed }] : [];
  });
}

/**
 * The resources of a statement that can be an action's. What a service's types are is looked at when the first action
 * asks, and once for each list of types: many actions have the same.
 */
function resourcesAbout({ resources, forms }: SummedStatement, { resourceTypes }: CatalogueService, work: Work) {
  let types: ReadonlySet<string>[] | undefined;
  const known = new Map<string, readonly string[]>();
  return (action: CatalogueAction): readonly string[] => {
    const key = action.resourceTypes.join(" ");
    const before = known.get(key);
    if (before) return before;
    types ??= forms.map(
      (form) =>
        new Set(
          [...formsOfTypes(resourceTypes)]
            .filter(([, type]) => form && isOfType(form, type, work))
            .map(([name]) => name),
        ),
    );
    const own = resources.filter(
      (_, index) => forms[index] === undefined || action.resourceTypes.some((type) => types?.[index]?.has(type)),
    );
    known.set(key, own);
    return own;
  };
}

/** Is every resource meant, and every one that will ever be? */
export const isEverything = (resource: string) => /^\*+$/.test(resource);

function whyMissed({ conditions }: SummedStatement, action: CatalogueAction): NoGrant {
  if (action.resourceTypes.length === 0) return "needs-wildcard";
  const known = action.conditionKeys.map((key) => key.toLowerCase().split(/[$<]/, 1)[0] ?? "");
  const foreign = conditions.some(
    ({ key }) => !/^aws:/i.test(key) && !known.some((start) => key.toLowerCase().startsWith(start)),
  );
  return foreign ? "no-resource-and-condition" : "no-resource";
}
