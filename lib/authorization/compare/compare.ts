/**
 * Is one policy more permissive than another? Compared is what the policies say by themselves: a request is permitted
 * where an Allow matches and no Deny does, over all actions, resources, callers and values of condition keys.
 * Two keys are taken as independent, and a key has one value unless a set operator asks for more.
 * The way: statements are conjunctions of literals over a few dimensions (resource, one for each key); texts are decided
 * by automata, numbers, dates and addresses by intervals. See Backes et al., "Semantic-based Automated Reasoning for AWS
 * Access Policies using SMT" (FMCAD 2018) for the question; no solver is used here.
 */
import type { CompiledPolicy } from "../compile";
import { allows, type Clause, type Compared, clausesOf, denies, policiesIn } from "./clause";
import type { Question } from "./question";
import { type CompareOptions, permits, type Sought, seek } from "./seek";
import type { Witness } from "./witness";
import { Symbols } from "./word-pattern";

export type Comparison =
  /** The new policy permits nothing that the old one does not. `same`: the other way round, too. */
  | { answer: "no more permissive"; same: boolean }
  /** No more permissive, and `lost` is permitted no longer. */
  | { answer: "less"; lost: Witness }
  /** `gained` is permitted now, and nothing is lost. */
  | { answer: "more"; gained: Witness }
  | { answer: "incomparable"; gained: Witness; lost: Witness }
  /** What was found is told: a `gained` request is permitted now, whatever else is not known. */
  | { answer: "unknown"; why: string; gained?: Witness; lost?: Witness };

/** Never throws. "no more permissive", and a witness, are always true; "unknown" is said where neither was found. */
export function compare(old: Compared, changed: Compared, options: CompareOptions = {}): Comparison {
  const gain = newAccess(old, changed, options);
  const loss = newAccess(changed, old, options);
  if (gain.found === "witness" && loss.found === "witness")
    return { answer: "incomparable", gained: gain.witness, lost: loss.witness };
  if (gain.found === "witness")
    return loss.found === "unknown"
      ? { answer: "unknown", why: loss.why, gained: gain.witness }
      : { answer: "more", gained: gain.witness };
  if (gain.found === "unknown")
    return { answer: "unknown", why: gain.why, ...(loss.found === "witness" ? { lost: loss.witness } : {}) };
  return loss.found === "witness"
    ? { answer: "less", lost: loss.witness }
    : { answer: "no more permissive", same: loss.found === "none" };
}

/** A request that the changed policy permits and the old one does not. `only`: by that statement of the changed one. */
export function newAccess(
  old: Compared,
  changed: Compared,
  options: CompareOptions,
  only?: (statement: CompiledPolicy["statements"][number]) => boolean,
): Sought {
  const kind = options.kind ?? "identity";
  const symbols = new Symbols();
  const [before, after] = [policiesIn(old), policiesIn(changed)];
  const mine = clausesOf(after, kind, symbols, 0);
  const theirs = clausesOf(before, kind, symbols, mine.length);
  const own = new Set(mine);
  const wanted = mine.filter((clause) => allows(clause) && (!only || only(clause.statement)));
  const wantedSet = new Set(wanted);
  return seek(
    {
      clauses: [...mine, ...theirs],
      wanted,
      symbols,
      ask: (hit) => questions([...hit]),
      proves: (witness) => permits(after, witness, kind) && !permits(before, witness, kind),
    },
    { ...options, kind },
  );

  /** Permitted by an Allow here: and by no Allow there, or denied there. */
  function questions(hit: readonly Clause[]): Question[] {
    const denied = hit.filter((clause) => own.has(clause) && denies(clause));
    const allowedThere = hit.filter((clause) => !own.has(clause) && allows(clause));
    const deniedThere = hit.filter((clause) => !own.has(clause) && denies(clause));
    return hit
      .filter((clause) => wantedSet.has(clause))
      .flatMap((clause) => [
        { positives: [clause], negatives: [...denied, ...allowedThere] },
        ...deniedThere.map((deny) => ({ positives: [clause, deny], negatives: denied })),
      ]);
  }
}
