import { type CatalogueAction, type CatalogueResourceType, resourceMayBe } from "@/lib/authorization";
import type { Block } from "./blocks";

export const isWildcard = (name: string) => /[*?]/.test(name);

/** Is the action meant? Case does not count, as in a policy. */
export function matchesAction(pattern: string, name: string): boolean {
  if (!isWildcard(pattern)) return pattern.toLowerCase() === name.toLowerCase();
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "i").test(name);
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Is the action meant by one of the names and wildcards? */
export const isCovered = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => matchesAction(pattern, name));

/** The names with those added that nothing covers yet. A wildcard is there only where it is written so. */
export const withActions = (patterns: readonly string[], names: readonly string[]): string[] => [
  ...patterns,
  ...names.filter((name) =>
    isWildcard(name) ? !patterns.some((one) => one === "*" || isSame(one, name)) : !isCovered(patterns, name),
  ),
];

/** The names without these; case does not count. Wildcards stay. */
export const withoutActions = (patterns: readonly string[], names: readonly string[]): string[] =>
  patterns.filter((pattern) => !names.some((name) => isSame(pattern, name)));

/** What stands in the block and is no action's name: wildcards, and names that the service does not have. */
export const otherNames = ({ actions: patterns }: Block, actions: readonly CatalogueAction[]): string[] =>
  patterns.filter((pattern) => pattern !== "*" && !actions.some(({ name }) => isSame(pattern, name)));

/** An action's name without the prefix of its own service; with another's it stays as it is. Case does not count. */
export const withoutPrefix = (name: string, service: string): string =>
  name.toLowerCase().startsWith(`${service}:`.toLowerCase()) ? name.slice(service.length + 1) : name;

/** `63 actions`: how many of the service's the block means, and the names that the service does not have. */
export function actionCount(block: Block, actions: readonly CatalogueAction[]): string {
  if (block.actions.includes("*")) return `all ${actions.length} actions`;
  const unknown = otherNames(block, actions).filter((name) => !isWildcard(name));
  const count = chosenActions(block, actions).length + unknown.length;
  return `${count} ${count === 1 ? "action" : "actions"}`;
}

/** The actions of the service that the block means. */
export const chosenActions = ({ actions: patterns }: Block, actions: readonly CatalogueAction[]): CatalogueAction[] =>
  actions.filter(({ name }) => isCovered(patterns, name));

/**
 * The types of resource that the chosen actions are about; none where they know only all resources. A name that the service
 * does not have says nothing of its resources: where no other action is about any, every type may be meant.
 */
export function typesInPlay(
  block: Block,
  actions: readonly CatalogueAction[],
  types: readonly CatalogueResourceType[],
): CatalogueResourceType[] {
  const names = new Set(chosenActions(block, actions).flatMap(({ resourceTypes }) => resourceTypes));
  const unknown = block.actions.some((pattern) => !actions.some(({ name }) => matchesAction(pattern, name)));
  if (names.size === 0 && unknown) return [...types];
  return types.filter(({ name }) => names.has(name));
}

/** Actions that the block's resources leave without one that they work on. */
export interface Unresourced {
  /** One of these types would do. */
  types: readonly string[];
  /** Names of actions. */
  actions: readonly string[];
}

/** The chosen actions that need a resource and have none among the block's ARNs, by the types that they work on. */
export function withoutResource(
  block: Block,
  actions: readonly CatalogueAction[],
  types: readonly CatalogueResourceType[],
): Unresourced[] {
  const given = new Set(
    types.filter((type) => block.resources.some((arn) => resourceMayBe(arn, type, types))).map(({ name }) => name),
  );
  const found = new Map<string, { types: readonly string[]; actions: string[] }>();
  for (const { name, resourceTypes } of chosenActions(block, actions)) {
    if (resourceTypes.length === 0 || resourceTypes.some((type) => given.has(type))) continue;
    const key = resourceTypes.join(" ");
    const alike = found.get(key) ?? { types: resourceTypes, actions: [] };
    alike.actions.push(name);
    found.set(key, alike);
  }
  return [...found.values()];
}
