/** One question about requests, and a request that answers it. */
import type { Clause } from "./clause";
import type { Literal } from "./literal";
import type { Solver } from "./search";
import { type Witness, witnessesOf } from "./witness";
import type { Symbols } from "./word-pattern";

/** Is there a request that every one of `positives` matches and none of `negatives`? `assumed` holds of it besides. */
export interface Question {
  positives: readonly Clause[];
  negatives: readonly Clause[];
  assumed?: readonly Literal[];
}

export interface Asked {
  action: string;
  principal: Witness["principal"];
  /** Resources that are tried first. */
  samples: readonly string[];
}

/**
 * A request that the evaluator confirms, "doubtful" where one was found that it does not, undefined where there is
 * none. Throws Undecided.
 */
export function solveQuestion(
  { positives, negatives, assumed = [] }: Question,
  { action, principal, samples }: Asked,
  { solver, symbols }: { solver: Solver; symbols: Symbols },
  proves: (witness: Witness) => boolean,
): Witness | "doubtful" | undefined {
  if (positives.some(({ box }) => box.impossible)) return undefined;
  const vague = new Set(positives.flatMap(({ box }) => box.vague));
  const model = solver.search(
    [...positives.flatMap(({ box }) => box.literals), ...assumed],
    // What is asked beside the literals may fail, unless a positive asks it too.
    negatives
      .filter(({ box }) => !box.impossible && box.vague.every((one) => vague.has(one)))
      .map(({ box }) => box.literals),
    samples,
  );
  if (!model) return undefined;
  const { manyValued, budget } = solver;
  for (const witness of witnessesOf(model, { principal, action }, { symbols, manyValued, budget }))
    if (proves(witness)) return witness;
  return "doubtful";
}
