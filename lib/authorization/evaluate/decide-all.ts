import type { AuthorizationRequest, Decision, PoliciesInForce } from "../model";
import { decide } from "./decide";

/** One pair of action and resource, with the policies that apply to it: a resource has a policy of its own. */
export interface Question {
  request: AuthorizationRequest;
  policies: PoliciesInForce;
}

export interface JointDecision {
  allowed: boolean;
  /** One for each question, in their order. */
  decisions: Decision[];
  /** What is told of a refusal: the first explicit denial, else the first implicit one. */
  refused?: Decision;
}

/**
 * A call that needs several pairs of action and resource (RunInstances on its image, subnet, …; CreateFunction with
 * PassRole; AssumeRole with TagSession) is allowed where each of them is. Never throws.
 * Source: IAM User Guide, "Policy evaluation logic" (reference_policies_evaluation-logic) and "IfExists" in
 * reference_policies_elements_condition_operators.
 */
export function decideAll(questions: readonly Question[]): JointDecision {
  const decisions = questions.map(({ request, policies }) => decide(request, policies));
  const refusals = decisions.filter(({ allowed }) => !allowed);
  const refused = refusals.find(({ reason }) => reason.kind === "explicit-deny") ?? refusals[0];
  return { allowed: refused === undefined, decisions, ...(refused ? { refused } : {}) };
}
