/** One sentence about one element of a statement: what was asked, what the request brought, and how it ended. */
import type { AuthorizationRequest, ElementTrace } from "../model";
import { broughtValues } from "./brought-values";
import { listOf, type Sentence, type Term, term } from "./sentence";

export function elementSentence(element: ElementTrace, request: AuthorizationRequest): Sentence {
  const brought = broughtValues(element, request);
  if (element.element === "Condition") return conditionSentence(element, brought);
  const [kind, thing] = things[element.element];
  const value = term(kind, brought?.[0] ?? "");
  const written = term("element", element.element);
  if (element.policyValues.length === 0) return ["The statement has no ", written, "."];
  if (element.element.startsWith("Not")) {
    return element.matched
      ? [written, " does not leave out the ", thing, " ", value, "."]
      : [written, " leaves out the ", thing, " ", value, ...by(kind, element.by), "."];
  }
  return element.matched
    ? ["The ", thing, " ", value, " is matched", ...by(kind, element.by), "."]
    : ["The ", thing, " ", value, " is not matched by ", ...listOf(kind, element.policyValues), "."];
}

const things: Record<Exclude<ElementTrace["element"], "Condition">, [Term["kind"], string]> = {
  Principal: ["principal", "caller"],
  NotPrincipal: ["principal", "caller"],
  Action: ["action", "action"],
  NotAction: ["action", "action"],
  Resource: ["resource", "resource"],
  NotResource: ["resource", "resource"],
};

const by = (kind: Term["kind"], value: string | undefined): Sentence =>
  value === undefined ? [] : [" by ", term(kind, value)];

function conditionSentence(
  { matched, operator = "", key = "", policyValues }: ElementTrace,
  brought: readonly string[] | undefined,
): Sentence {
  const asks: Sentence = [term("operator", operator), " asks for ", ...listOf("value", policyValues)];
  const end = matched ? ": met." : ": not met.";
  if (!brought) return ["The request has no ", term("key", key), "; ", ...asks, end];
  return [term("key", key), " is ", ...listOf("value", brought), "; ", ...asks, end];
}
