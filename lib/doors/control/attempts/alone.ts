/** Attempts that somebody begins alone, in the console. */
import "server-only";
import { randomBytes } from "node:crypto";
import { removeAccount } from "@/lib/accounts/account-rows";
import { inTurn } from "@/lib/accounts/in-turn";
import { attemptsBegunBy, beginnerOf, giveKey } from "@/lib/accounts/lab-attempts";
import type { Attempt } from "@/lib/labs/check/grade";
import type { AttemptState, HelpLevel, LearnersAttempt } from "./attempt-state";
import { type BegunAttempt, beginAttempt } from "./begin-attempt";
import { AttemptRefused } from "./refused";

/** Of one account: attempts that are not finished, and finished ones that are kept. */
const mostOpen = 5;
const mostFinished = 10;

/**
 * Begins a lab for whoever is signed in to an account. A lab's own accounts count as the one that began it.
 * Throws AttemptRefused where five are open, and as `beginAttempt` does.
 */
export async function beginAlone(
  accountId: string,
  wanted: { lab: string; help: HelpLevel; era?: "2020" | "current" },
): Promise<BegunAttempt> {
  const begunBy = await beginnerOf(accountId);
  return inTurn(`begin|${begunBy}`, async () => {
    const attempts = await attemptsBegunBy<Attempt, AttemptState>(begunBy);
    if (attempts.filter(({ finishedAt }) => !finishedAt).length >= mostOpen)
      throw new AttemptRefused("conflict", `You have ${mostOpen} labs open. End one of them, then begin another.`);
    for (const old of attempts.filter(({ finishedAt }) => finishedAt).slice(mostFinished)) await removeAll(old);
    return beginAttempt({ ...wanted, begunBy });
  });
}

/** The attempts that were begun alone from this account, newest first. */
export const attemptsAlone = async (accountId: string): Promise<LearnersAttempt[]> =>
  attemptsBegunBy(await beginnerOf(accountId));

/** Goes on with one of them in this browser. Out: its new key; that of before opens nothing any more. */
export async function continueAlone(accountId: string, id: string): Promise<string> {
  const attempt = await ownAttempt(accountId, id);
  const key = randomBytes(32).toString("base64url");
  await giveKey(attempt.id, key);
  return key;
}

/** Ends one of them: its accounts go, and the attempt with them. */
export async function endAlone(accountId: string, id: string): Promise<void> {
  await removeAll(await ownAttempt(accountId, id));
}

async function ownAttempt(accountId: string, id: string): Promise<LearnersAttempt> {
  const found = (await attemptsAlone(accountId)).find((attempt) => attempt.id === id);
  if (!found) throw new AttemptRefused("absent", "There is no such attempt.");
  return found;
}

async function removeAll({ accountId, accounts }: LearnersAttempt) {
  for (const other of accounts) if (other !== accountId) await removeAccount(other);
  await removeAccount(accountId);
}
