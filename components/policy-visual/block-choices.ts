import type { CatalogueAction, CatalogueResourceType } from "@/lib/authorization";
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

/** The actions of the service that the block means. */
export const chosenActions = ({ actions: patterns }: Block, actions: readonly CatalogueAction[]): CatalogueAction[] =>
  actions.filter(({ name }) => patterns.some((pattern) => matchesAction(pattern, name)));

/** The types of resource that the chosen actions are about; none where they know only all resources. */
export function typesInPlay(
  block: Block,
  actions: readonly CatalogueAction[],
  types: readonly CatalogueResourceType[],
): CatalogueResourceType[] {
  const names = new Set(chosenActions(block, actions).flatMap(({ resourceTypes }) => resourceTypes));
  return types.filter(({ name }) => names.has(name));
}
