/**
 * npm test --prefix bench: does the core answer what `@cloud-copilot/iam-simulate` answers? On generated questions, but
 * for the differences of differences.ts. Ends with 1 where a difference has no reason, or a reason explains too many.
 */
import fc from "fast-check";
import { decide } from "@/lib/authorization";
import { policiesOf } from "@/lib/authorization/cases/case";
import { differences } from "./differences";
import { type Answer, policiesFor, simulate } from "./iam-simulate";
import { anyQuestion, type Question } from "./questions";

const count = Number(process.env.REHEARSAL_BENCH_QUESTIONS ?? 10_000);
const seed = Number(process.env.REHEARSAL_BENCH_SEED ?? 20260701);
/** Of the questions, for each reason. */
const share = 0.01;

const same = new Map<Answer, number>();
const explained = new Map<string, number>();
const refused = new Map<string, number>();
const unexplained: string[] = [];
const several = "several of them at once";

for (const question of fc.sample(anyQuestion, { numRuns: count, seed })) {
  const ours = answerOf(question);
  const theirs = await simulate(question[0], policiesFor(question[1]));
  if ("refused" in theirs) increase(refused, theirs.refused);
  else if (theirs.answer === ours) increase(same, ours);
  else {
    const reason = await reasonOf(question, ours);
    if (reason) increase(explained, reason);
    else unexplained.push(`${ours}, the peer ${theirs.answer}: ${JSON.stringify(question)}`);
  }
}

const compared = count - sum(refused);
console.log(`${compared} questions compared, ${sum(same)} same answers (${told(same)})`);
if (refused.size > 0) console.log(`${sum(refused)} refused by the peer (${told(refused)})`);
const rows = [...differences, { name: several, reason: "Each of them is listed.", page: "" }];
for (const { name, reason, page } of rows)
  console.log(`${String(explained.get(name) ?? 0).padStart(5)}  ${name}: ${reason} ${page}`);
for (const one of unexplained.slice(0, 10)) console.log(`without a reason: ${one}`);

const tooMany = [...explained].filter(([, times]) => times > compared * share).map(([name]) => name);
for (const name of tooMany) console.log(`more than ${share * 100} %: ${name}`);
if (compared < Math.min(count, 8_000)) console.log("the peer refused too many questions");
const agrees = unexplained.length === 0 && tooMany.length === 0 && compared >= Math.min(count, 8_000);
console.log(
  JSON.stringify({
    compared,
    same: sum(same),
    explained: Object.fromEntries(explained),
    unexplained: unexplained.length,
  }),
);
process.exitCode = agrees ? 0 : 1;

function answerOf([request, policies]: Question): Answer {
  const { reason } = decide(request, policiesOf(policies));
  return reason.kind === "explicit-deny" || reason.kind === "implicit-deny" ? reason.kind : "allowed";
}

/** The difference whose rewriting brings the peer to our answer; ours must stay what it is. */
async function reasonOf(question: Question, ours: Answer): Promise<string | undefined> {
  const settles = async (rewritten: Question) => {
    const theirs = await simulate(rewritten[0], policiesFor(rewritten[1]));
    return "answer" in theirs && theirs.answer === ours && answerOf(rewritten) === ours;
  };
  for (const { name, rewrite } of differences) if (await settles(rewrite(question))) return name;
  const all = differences.reduce((rewritten, { rewrite }) => rewrite(rewritten), question);
  return (await settles(all)) ? several : undefined;
}

function increase<Key>(counts: Map<Key, number>, key: Key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, times) => total + times, 0);
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, times]) => `${name} ${times}`).join(", ");
}
