import { type CheckAnswer, checkAnswer } from "./check";
import { type Compared, policiesIn } from "./clause";
import { newAccess } from "./compare";
import type { CompareOptions } from "./seek";

/**
 * Access Analyzer's CheckNoNewAccess: does an updated policy permit what the existing one does not?
 * Source: Access Analyzer API Reference, CheckNoNewAccess.
 */
export function checkNoNewAccess(existing: Compared, updated: Compared, options: CompareOptions = {}): CheckAnswer {
  const policies = policiesIn(updated);
  return checkAnswer(policies, (statement) => newAccess(existing, policies, options, (other) => other === statement), {
    pass: "The modified permissions do not grant new access compared to your existing policy.",
    fail: "The modified permissions grant new access compared to your existing policy.",
    sentence: "New access in the statement with",
  });
}
