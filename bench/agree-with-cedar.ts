/**
 * The second part of npm test --prefix bench: does Cedar, given the statements that its language can say, allow what the
 * core allows? On the generated questions of questions.ts, without the layers and statements that it has no words for.
 * No difference is known, so one is enough to end with 1.
 */
import fc from "fast-check";
import { decide } from "@/lib/authorization";
import { policiesOf } from "@/lib/authorization/cases/case";
import { cedarAllows, partInCedar } from "./cedar";
import { anyQuestion } from "./questions";

const count = Number(process.env.REHEARSAL_BENCH_QUESTIONS ?? 10_000);
const seed = Number(process.env.REHEARSAL_BENCH_SEED ?? 20260701);

const ofOneAccount = anyQuestion.filter(
  ([{ principal, resourceAccount }]) =>
    (principal.kind === "user" || principal.kind === "role-session") && principal.accountId === resourceAccount,
);
const tally = { questions: 0, statements: 0, allowed: 0, denied: 0 };
const different: string[] = [];
for (const [request, written] of fc.sample(ofOneAccount, { numRuns: count, seed })) {
  const policies = partInCedar(written);
  const { allowed } = decide(request, policiesOf(policies));
  tally.questions++;
  tally.statements += JSON.stringify(policies).split('"Effect"').length - 1;
  if (cedarAllows(request, policies) !== allowed)
    different.push(`${allowed ? "allowed" : "denied"} by the core: ${JSON.stringify([request, policies])}`);
  else tally[allowed ? "allowed" : "denied"]++;
}

const { questions, statements, allowed, denied } = tally;
console.log(
  `${questions} questions asked of Cedar about ${statements} statements: ${allowed} allowed and ${denied} denied by both`,
);
for (const one of different.slice(0, 10)) console.log(one);
console.log(JSON.stringify({ ...tally, different: different.length }));
process.exitCode = different.length === 0 && questions >= 8_000 && Math.min(allowed, denied) >= 1_000 ? 0 : 1;
