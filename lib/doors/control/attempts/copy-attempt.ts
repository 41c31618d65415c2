import "server-only";
import { randomUUID } from "node:crypto";
import { readRows } from "@/lib/accounts/account-rows";
import { inTurn } from "@/lib/accounts/in-turn";
import { belongingsOf, replaceAttempt } from "@/lib/accounts/lab-attempts";
import { readBodies } from "@/lib/accounts/object-bodies";
import { type AccountTemplate, type StampedAccount, stamp } from "@/lib/accounts/stamp";
import { flushEvents } from "@/lib/audit/store";
import { findAccount } from "@/lib/identity/accounts";
import type { Attempt } from "@/lib/labs/check/grade";
import { stateOf, type TaskState } from "./attempt-state";
import { removeStarts } from "./begin-attempt";
import { attemptAndLab, look, turnOf } from "./look-at-attempt";
import { AttemptRefused } from "./refused";

/**
 * Makes the accounts of one attempt what those of another are, trail and all: whoever works at it goes on from there. Ids
 * of accounts and the passwords of root users stay; other people get a new password, which stands with what the learner
 * is given. How far the other attempt is goes along; messages, gradings and hints stay the learner's own.
 * Throws AttemptRefused where one of them is not there, or they are not at the same lab.
 */
export async function copyAttempt(from: string, to: string): Promise<void> {
  if (from === to) return;
  await flushEvents();
  const source = await attemptAndLab(from);
  const template = await templateOf(source.kept.content);
  await inTurn(turnOf(to), async () => {
    const { kept } = await attemptAndLab(to);
    if (kept.lab !== source.kept.lab) throw new AttemptRefused("conflict", "The two attempts are at different labs.");
    const offset = (await findAccount(kept.accountId))?.clockOffsetMs ?? 0;
    const stamped = await stamp(template(new Date(Date.now() + offset)), {
      seed: randomUUID(),
      at: new Date(Date.now() + offset),
      era: kept.era,
      into: kept.content.accounts,
    });
    const before = (await belongingsOf(to)) as Record<string, StampedAccount> | undefined; // as beginAttempt has kept it
    const accounts = withRoots(stamped.accounts, before);
    const copied = JSON.parse(stamped.facts[contentFact] ?? "{}") as Attempt; // what was written by templateOf
    await removeStarts(kept, Object.keys(stateOf(kept).tasks));
    const own = stateOf(kept);
    const theirs = stateOf(source.kept);
    await replaceAttempt(to, {
      content: { ...copied, values: { ...copied.values, ...passwordsIn(accounts, kept.content.main) } },
      belongings: accounts,
      state: {
        ...own,
        told: theirs.told,
        forgotten: theirs.forgotten,
        tasks: Object.fromEntries(
          Object.entries(theirs.tasks).map(([id, task]) => [id, withOwn(task, own.tasks[id])] as const),
        ),
      },
    });
    await look(to);
  });
}

const contentFact = "attempt";

/** The accounts as they are, and what is graded in them, as one text: their ids are rewritten together. */
async function templateOf(content: Attempt) {
  const accounts: AccountTemplate["accounts"] = {};
  const bodies: AccountTemplate["bodies"] = {};
  for (const [name, accountId] of Object.entries(content.accounts)) {
    const rows = await readRows(accountId, { events: true });
    accounts[name] = rows;
    Object.assign(bodies, await readBodies(accountId, rows));
  }
  const facts = { [contentFact]: JSON.stringify(content) };
  return (at: Date): AccountTemplate => ({ accounts, bodies, facts, builtAt: at.toISOString() });
}

/** The root users' passwords stay, and are known to who was given them. */
const withRoots = (
  stamped: Readonly<Record<string, StampedAccount>>,
  before: Readonly<Record<string, StampedAccount>> | undefined,
): Record<string, StampedAccount> =>
  Object.fromEntries(
    Object.entries(stamped).map(([name, account]) => [
      name,
      { ...account, rootPassword: before?.[name]?.rootPassword ?? null },
    ]),
  );

/** As `scenarioAccounts` tells them: of the main account plain, of each by its name. */
function passwordsIn(accounts: Readonly<Record<string, StampedAccount>>, main: string): Record<string, string> {
  const of = ({ rootPassword, userPassword }: StampedAccount) => ({ rootPassword: rootPassword ?? "", userPassword });
  const named = Object.entries(accounts).flatMap(([name, account]) =>
    Object.entries(of(account)).map(([fact, value]) => [`${name}.${fact}`, value] as const),
  );
  return { ...Object.fromEntries(named), ...(accounts[main] ? of(accounts[main]) : {}) };
}

/** How far the task is, without the way back to its start, which is another account's. */
function withOwn({ start: _, ...task }: TaskState, own: TaskState | undefined): TaskState {
  return { ...task, failures: own?.failures ?? 0, hints: own?.hints ?? 0 };
}
