/**
 * The evaluator against the literal one (reference/), on random questions: the decision, what each layer says, and the
 * explanation with it. `REHEARSAL_CORE_RUNS=1000000 npx vitest run lib/authorization/oracle.test.ts` for a long run.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyQuestion } from "@/lib/testing/arbitrary/questions";
import { policiesOf } from "./cases/case";
import { decide } from "./evaluate/decide";
import { denialSentence } from "./explain/denial-sentence";
import { explain, layerDecides, statementDecides } from "./explain/explain";
import type { Decision, LayerTrace } from "./model";
import { refer, referLayers } from "./reference/refer";

const runs = Number(process.env.REHEARSAL_CORE_RUNS ?? 100_000);

const outcomeOf = ({ reason }: Decision) => {
  if (reason.kind === "explicit-deny") return `explicit-deny ${reason.by.layer}`;
  return reason.kind === "implicit-deny" ? `implicit-deny ${reason.layer}` : "allowed";
};

const said = ({ layer, level, outcome }: LayerTrace) =>
  `${layer} ${level ?? "-"} ${outcome === "allow" ? "allow" : outcome === "explicit-deny" ? "deny" : "silent"}`;

const layers = ["resource-control", "service-control", "endpoint", "resource", "identity", "boundary", "session"];
const answers = ["allowed", ...layers.flatMap((layer) => [`explicit-deny ${layer}`, `implicit-deny ${layer}`])];

test(`agrees with the literal evaluator on ${runs} random questions`, { timeout: 3_600_000 }, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anyQuestion, ([request, policies]) => {
      const decision = decide(request, policiesOf(policies));
      const ours = outcomeOf(decision);
      seen.set(ours, (seen.get(ours) ?? 0) + 1);
      // Compared by hand: an assertion library's call for each costs more than the evaluation.
      if (ours !== refer(request, policies)) expect(ours).toBe(refer(request, policies));
      const told = decision.layers.filter(({ outcome }) => outcome !== "not-applicable").map(said);
      if (told.join() !== referLayers(request, policies).join()) expect(told).toEqual(referLayers(request, policies));
      const faults = disagreements(decision);
      if (faults.length > 0) expect(faults).toEqual([]);
    }),
    { numRuns: runs },
  );
  // The comparison is worth something only where every answer occurs.
  if (runs >= 20_000) for (const answer of answers) expect(seen.get(answer) ?? 0, answer).toBeGreaterThan(0);
});

/** In what the explanation tells otherwise than the decision. */
function disagreements(decision: Decision): string[] {
  const faults: string[] = [];
  const claim = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const explanation = explain(decision);
  const { reason, allowed } = decision;
  claim(explanation.allowed === allowed, "allowed");
  claim((explanation.denial !== undefined) === !allowed, "a denial's sentence");
  claim((denialSentence(decision) === "") === allowed, "the sentence");
  claim(explanation.missing.length > 0 === !allowed, "what is missing");
  const steps = explanation.layers.flatMap((layer) =>
    layer.policies.flatMap(({ source, statements }) =>
      statements.filter(({ index }) => statementDecides(explanation, layer, source, index)),
    ),
  );
  const { deciding } = explanation;
  const named = reason.kind === "allow" ? reason.by : reason.kind === "explicit-deny" ? [reason.by] : [];
  claim(deciding.length === named.length, "the statements that decided");
  claim(steps.length >= deciding.length, "each deciding statement is shown");
  for (const step of steps) {
    claim(step.matched, "what decides matches");
    claim(step.effect === (allowed ? "Allow" : "Deny"), "what decides has the decision's effect");
  }
  for (const { layer, outcome, policies } of explanation.layers) {
    const statements = policies.flatMap((policy) => policy.statements);
    const matched = new Set(statements.flatMap(({ matched, effect }) => (matched ? [effect] : [])));
    const tells = matched.has("Deny") ? "explicit-deny" : matched.has("Allow") ? "allow" : "silent";
    claim(
      tells === outcome || (tells === "silent" && /implicit|bypassed|not-applicable/.test(outcome)),
      `${layer}: ${outcome}`,
    );
    for (const { matched: all, elements } of statements)
      claim(all === elements.every((element) => element.matched), "a statement matches where all its elements do");
  }
  if (reason.kind !== "allow" && reason.kind !== "root" && reason.kind !== "always-allowed") {
    const layer = reason.kind === "explicit-deny" ? reason.by.layer : reason.layer;
    const shown = explanation.layers.filter((step) => layerDecides(step, decision));
    claim(shown.length > 0 && shown.every((step) => step.layer === layer), "the layer that decides");
    claim(explanation.missing[0]?.layer === layer, "the first thing missing is in the layer that decides");
  }
  return faults;
}
