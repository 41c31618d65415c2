/** Actions and services that there are not, and wildcards where a service belongs. */
import { foldCase } from "../../../match/fold-case";
import { globOfText, matchGlob } from "../../../match/glob";
import type { Catalogue, CatalogueAction } from "../catalogue";
import { found, type Rule } from "../rule";

export const actionNames: Rule = {
  codes: ["INVALID_ACTION", "INVALID_SERVICE_IN_ACTION", "WILDCARD_IN_SERVICE_NAME"],
  *check({ statements, catalogue }) {
    for (const node of statements.flatMap(({ actions, notActions }) => [...actions, ...notActions])) {
      const action = foldCase(node.value);
      if (action === "*") continue;
      const [service = "", name] = action.split(":");
      if (name === undefined) yield found("INVALID_ACTION", "An action is written service:Name.", node);
      else if (/[*?]/.test(service))
        yield found("WILDCARD_IN_SERVICE_NAME", "Name the service: a wildcard in its place is hard to read.", node);
      else if (!catalogue.hasService(service))
        yield found(
          "INVALID_SERVICE_IN_ACTION",
          `There is no service "${node.value.slice(0, service.length)}".${hint(service, catalogue.services)}`,
          node,
        );
      else if (actionsMatching(catalogue, service, name).length === 0) {
        const names = catalogue.actions(service).map((known) => known.name);
        yield found(
          "INVALID_ACTION",
          `The service ${service} has no action "${node.value.slice(service.length + 1)}".${hint(name, names)}`,
          node,
        );
      }
    }
  },
};

/** The actions of the catalogue that a pattern in lower case means. */
export function actionsMatching(catalogue: Catalogue, service: string, name: string): CatalogueAction[] {
  const named = byName(catalogue.actions(service));
  if (!/[*?]/.test(name)) {
    const known = named.get(name);
    return known ? [known] : [];
  }
  const glob = globOfText(name);
  return [...named].flatMap(([folded, action]) => (matchGlob(glob, folded, { steps: 0 }) ? [action] : []));
}

const names = new WeakMap<readonly CatalogueAction[], ReadonlyMap<string, CatalogueAction>>();

/** By name in lower case; made once for each list. */
function byName(actions: readonly CatalogueAction[]): ReadonlyMap<string, CatalogueAction> {
  const known = names.get(actions);
  if (known) return known;
  const made = new Map(actions.map((action) => [foldCase(action.name), action]));
  names.set(actions, made);
  return made;
}

/** The nearest name, where one is near. */
function hint(written: string, names: readonly string[]): string {
  let best = { name: "", distance: Math.min(3, written.length / 3) + 0.5 };
  for (const name of names) {
    if (Math.abs(name.length - written.length) > 3) continue;
    const distance = editDistance(written, name.toLowerCase());
    if (distance < best.distance) best = { name, distance };
  }
  return best.name ? ` Did you mean ${best.name}?` : "";
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
