/** The answer of Access Analyzer's custom policy checks. */
import type { CompiledPolicy, CompiledStatement } from "../compile";
import type { Sought } from "./seek";
import type { Witness } from "./witness";

export interface CheckAnswer {
  result: "PASS" | "FAIL";
  message: string;
  /** None where it passes. */
  reasons: CheckReason[];
  /** Beyond what AWS tells: where the steps did not reach to decide, FAIL is the careful answer and this says so. */
  undecided?: string;
}

export interface CheckReason {
  description: string;
  /** From 0. */
  statementIndex: number;
  statementId?: string;
  /** Beyond what AWS tells: a request that shows it. */
  witness?: Witness;
}

/** Asks of each Allow of a policy. `sentence` begins the description: `New access in the statement with`. */
export function checkAnswer(
  policies: readonly CompiledPolicy[],
  seekFor: (statement: CompiledStatement) => Sought,
  words: { pass: string; fail: string; sentence: string },
): CheckAnswer {
  const reasons: CheckReason[] = [];
  let undecided: string | undefined;
  for (const statement of policies.flatMap(({ statements }) => statements)) {
    if (statement.effect !== "Allow") continue;
    const sought = seekFor(statement);
    if (sought.found === "none") continue;
    if (sought.found === "unknown") undecided = sought.why;
    const { index, sid } = statement;
    reasons.push({
      description: `${words.sentence} ${sid ? `sid: ${sid}` : `index: ${index}`}.`,
      statementIndex: index,
      ...(sid ? { statementId: sid } : {}),
      ...(sought.found === "witness" ? { witness: sought.witness } : {}),
    });
  }
  const doubt = undecided === undefined ? {} : { undecided };
  return reasons.length === 0
    ? { result: "PASS", message: words.pass, reasons }
    : { result: "FAIL", message: words.fail, reasons, ...doubt };
}
