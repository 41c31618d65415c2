/**
 * Which actions of one service a policy's statements reach, and on what: the base of the console's policy summary. An
 * action counts where a resource of the statement can be one of its own; what the words of a policy name beside that
 * gives nothing.
 * Source: IAM User Guide, "Policy summary (list of services)" and "… (list of actions)" (access_policies_understand).
 */
import { overlap, patternOfGlobText } from "../compare/word-pattern";
import { type CompiledStatement, compilePolicy } from "../compile";
import { foldAction, isAbout } from "../match/action";
import { readDocument } from "../parse/document";
import { parseJson } from "../parse/json";
import type { CatalogueAction, CatalogueService } from "../validate/findings/catalogue";

/** A statement as the summary reads it. */
export interface SummedStatement {
  effect: "Allow" | "Deny";
  compiled: CompiledStatement;
  /** As written; `except` where the statement says NotResource. */
  resources: readonly string[];
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
    const resources = statement.resource ?? statement.notResource ?? [];
    return {
      effect: compiled.effect,
      compiled,
      resources: resources.map((resource) => resource.text),
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
): ActionReach[] {
  const work = { steps: 0 };
  const fitting = statements.map((statement) => ({ statement, types: typesByResource(statement, service) }));
  return service.actions.flatMap((action) => {
    const name = foldAction(`${prefix}:${action.name}`);
    const grants: Grant[] = [];
    let missed: NoGrant | undefined;
    for (const { statement, types } of fitting) {
      if (!isAbout(statement.compiled, name, work)) continue;
      const resources = statement.resources.filter(
        (resource, index) => isEverything(resource) || action.resourceTypes.some((type) => types[index]?.has(type)),
      );
      if (statement.except || resources.length > 0)
        grants.push({ statement, resources: statement.except ? statement.resources : resources });
      else missed ??= whyMissed(statement, action);
    }
    return grants.length > 0 || missed ? [{ action, grants, missed }] : [];
  });
}

/** Of each resource of a statement the types that it can be of. Asked once, and not of every action anew. */
function typesByResource({ resources }: SummedStatement, { resourceTypes }: CatalogueService): Set<string>[] {
  return resources.map((resource) => {
    const pattern = isEverything(resource) ? undefined : patternOf(resource);
    const types = resourceTypes.filter(({ arn }) => {
      const format = pattern && formatOf(arn);
      return !pattern || !format || overlap(pattern, format);
    });
    return new Set(types.map(({ name }) => name));
  });
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

/** A policy's ARN: what its variables stand for may be anything. */
const patternOf = (resource: string) => patternOfGlobText(resource.replaceAll(/\$\{[^}]*\}/g, "*"));

/** A type's ARN with anything in the place of its placeholders, those of partition, Region and account too. */
const formatOf = (arn: string) => patternOfGlobText(arn.replaceAll(/\$\{[^}]*\}/g, "*"));
