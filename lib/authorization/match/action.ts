/**
 * Actions: compared without regard to case, `*` and `?` anywhere behind the service prefix; `*` alone is every action.
 * Source: IAM User Guide, "IAM JSON policy elements: Action" (reference_policies_elements_action).
 */
import { foldCase } from "./fold-case";
import { type Glob, globOfText, matchGlob, type Work } from "./glob";

export interface ActionPatterns {
  /** As the policy writes them. */
  readonly written: readonly string[];
  /** Those without wildcards, in lower case, with their place in `written`. */
  readonly exact: ReadonlyMap<string, number>;
  /** In the order of their prefixes: first those whose service is a wildcard, then service by service. */
  readonly globs: readonly { glob: Glob; index: number }[];
}

export function compileActions(written: readonly string[]): ActionPatterns {
  const exact = new Map<string, number>();
  const globs: { glob: Glob; index: number }[] = [];
  written.forEach((text, index) => {
    const plain = isPlain(text);
    const folded = plain ? text.toLowerCase() : foldCase(text);
    if (!plain && !isAction(folded)) return;
    const glob = globOfText(folded);
    if (glob.shape !== "exact") globs.push({ glob, index });
    else if (!exact.has(folded)) exact.set(folded, index);
  });
  globs.sort((a, b) => (a.glob.prefix < b.glob.prefix ? -1 : a.glob.prefix > b.glob.prefix ? 1 : 0));
  return { written, exact, globs };
}

/** The name of one action, as most policies write most of theirs: one look is enough for it. */
const isPlain = (text: string) => /^[a-zA-Z0-9.-]+:[a-zA-Z0-9]+$/.test(text);

/** `*`, or a service prefix (literal, or a lone `*`), one colon and a name; comma, space and more colons never match. */
const isAction = (text: string) => /^(?:(?:[a-z0-9.-]+|\*):[^\s,:]+|\*+)$/.test(text);

/** The place in `written` of a pattern that matches, or -1. `action` is in lower case. */
export function matchAction({ exact, globs }: ActionPatterns, action: string, work: Work): number {
  const named = exact.get(action);
  if (named !== undefined) return named;
  let at = 0;
  for (let pattern = globs[at]; pattern?.glob.prefix === ""; pattern = globs[++at])
    if (matchGlob(pattern.glob, action, work)) return pattern.index;
  const service = action.slice(0, action.indexOf(":") + 1);
  at = firstFrom(globs, service, at);
  for (let pattern = globs[at]; pattern?.glob.prefix.startsWith(service); pattern = globs[++at])
    if (matchGlob(pattern.glob, action, work)) return pattern.index;
  return -1;
}

/** The place of the first pattern whose prefix is not before `text`, by halving; those before `low` are. */
function firstFrom(globs: ActionPatterns["globs"], text: string, low: number): number {
  let high = globs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((globs[middle]?.glob.prefix ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
