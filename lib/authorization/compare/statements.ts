/** Statements of a policy that could be left out. */
import { changedStatement } from "../compile";
import { allows, type Clause, type Compared, clausesOf, denies, policiesIn } from "./clause";
import type { Question } from "./question";
import { type CompareOptions, permits, seek } from "./seek";
import { Symbols } from "./word-pattern";

export interface NeedlessStatement {
  /** From 0. */
  index: number;
  sid?: string;
  /** dead: no request matches it, or each that does is denied by the same policy. redundant: others say the same. */
  kind: "dead" | "redundant";
}

/**
 * Statements without which the policy, and every policy that it is joined with, says the same; of two that say the same
 * the later one. Only what is shown is told: a statement that the steps do not suffice for is taken as needed.
 */
export function needlessStatements(policy: Compared, options: CompareOptions = {}): NeedlessStatement[] {
  const kind = options.kind ?? "identity";
  const policies = policiesIn(policy);
  const symbols = new Symbols();
  let kept = clausesOf(policies, kind, symbols, 0);
  const needless: NeedlessStatement[] = [];
  for (const clause of [...kept].reverse()) {
    const others = kept.filter((other) => other !== clause);
    const found = isNeedless(clause, others);
    if (!found) continue;
    kept = others;
    const { index, sid } = clause.statement;
    needless.unshift({ index, ...(sid === undefined ? {} : { sid }), kind: found });
  }
  return needless;

  function isNeedless(clause: Clause, others: readonly Clause[]): NeedlessStatement["kind"] | undefined {
    const denying = others.filter(denies);
    if (never(clause, allows(clause) ? denying : [])) return "dead";
    // A Deny also binds what other policies allow, so only another Deny can stand for it.
    return never(clause, allows(clause) ? others : denying) ? "redundant" : undefined;
  }

  /** Is there no request that the statement matches and none of the others does? */
  function never(clause: Clause, others: readonly Clause[]): boolean {
    const sought = seek(
      {
        clauses: [clause, ...others],
        wanted: [clause],
        symbols,
        ask: (hit): Question[] =>
          hit.has(clause) ? [{ positives: [clause], negatives: others.filter((other) => hit.has(other)) }] : [],
        proves: (witness) => {
          const only = { statements: [changedStatement(clause.statement, { effect: "Allow" })] };
          const rest = {
            statements: others.map(({ statement }) => changedStatement(statement, { effect: "Allow" })),
          };
          return permits([only], witness, kind) && !permits([rest], witness, kind);
        },
      },
      { ...options, kind },
    );
    return sought.found === "none";
  }
}
