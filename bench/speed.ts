/**
 * The peers in the benchmark's own workloads. scripts/bench/authorization/peers.ts takes this file by its path where
 * its packages are installed.
 */
import type { CasePolicies } from "@/lib/authorization/cases/case";
import type { Evaluator } from "@/scripts/bench/authorization/evaluators";
import type { Documents } from "@/scripts/bench/authorization/workloads";
import { cedarSets, isAuthorizedByCedar } from "./cedar";
import { policiesFor, simulate, simulateUnchecked, validatedPolicies } from "./iam-simulate";

/** Each text is parsed once, whoever holds it. */
const parsed = new Map<string, object>();
function parse(text: string): object {
  const known = parsed.get(text);
  if (known) return known;
  const document: object = JSON.parse(text);
  parsed.set(text, document);
  return document;
}

const documentsOf = ({ identity, boundary, session, serviceControl }: Documents): CasePolicies => ({
  identity: identity.map(parse),
  ...(boundary !== undefined && { boundary: parse(boundary) }),
  ...(session && { session: session.map(parse) }),
  ...(serviceControl && { serviceControl: serviceControl.map((level) => level.map(parse)) }),
});

/** As its README says: it checks the policies with every request. */
const simulated: Evaluator = {
  name: "iam-simulate",
  prepare(documents) {
    const policies = policiesFor(documentsOf(documents));
    return async (request) => allowed(await simulate(request, policies));
  },
};

/** With policies that it has checked before. */
const simulatedValidated: Evaluator = {
  name: "…validated",
  prepare(documents) {
    const policies = validatedPolicies(documentsOf(documents));
    return async (request) => allowed(await simulate(request, policies));
  },
};

/** Its entrance without checks and without an explanation in the answer. */
const simulatedUnchecked: Evaluator = {
  name: "…unchecked",
  prepare(documents) {
    const policies = policiesFor(documentsOf(documents));
    return (request) => simulateUnchecked(request, policies);
  },
};

/** Cedar, with what its language can say of the policies: see cedar.ts. */
const cedar: Evaluator = {
  name: "cedar",
  prepare(documents) {
    const sets = cedarSets(documentsOf(documents));
    return (request) => isAuthorizedByCedar(request, sets);
  },
};

/** Of a thousand requests it refuses two (their resource is of two types): they count as answered. */
const allowed = (result: Awaited<ReturnType<typeof simulate>>): boolean =>
  "answer" in result && result.answer === "allowed";

export const peers: Evaluator[] = [simulated, simulatedValidated, simulatedUnchecked, cedar];
