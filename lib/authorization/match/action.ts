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
  readonly globs: readonly { glob: Glob; index: number }[];
}

export function compileActions(written: readonly string[]): ActionPatterns {
  const exact = new Map<string, number>();
  const globs: { glob: Glob; index: number }[] = [];
  written.forEach((text, index) => {
    const folded = foldCase(text);
    if (!isAction(folded)) return;
    const glob = globOfText(folded);
    if (glob.shape !== "exact") globs.push({ glob, index });
    else if (!exact.has(folded)) exact.set(folded, index);
  });
  return { written, exact, globs };
}

/** `*`, or a service prefix (literal, or a lone `*`), one colon and a name; comma, space and more colons never match. */
const isAction = (text: string) => /^(?:(?:[a-z0-9.-]+|\*):[^\s,:]+|\*+)$/.test(text);

/** The place in `written` of a pattern that matches, or -1. `action` is in lower case. */
export function matchAction(patterns: ActionPatterns, action: string, work: Work): number {
  const exact = patterns.exact.get(action);
  if (exact !== undefined) return exact;
  for (const { glob, index } of patterns.globs) if (matchGlob(glob, action, work)) return index;
  return -1;
}
