"use server";
import { z } from "zod";
import type { ActionState } from "@/lib/doors/console/action-state";
import { requireSignedIn } from "@/lib/doors/console/console-session";
import { pageRefusal } from "@/lib/doors/console/run-operation";
import { beginAlone, continueAlone, endAlone } from "@/lib/doors/control/attempts/alone";
import { whyNot } from "@/lib/doors/control/attempts/failure";
import { dropLearner, keepLearner, learnersAttempt } from "@/lib/doors/control/attempts/learner";
import { openLabConsole } from "@/lib/doors/control/attempts/open-console";
import { AttemptRefused } from "@/lib/doors/control/attempts/refused";

const wanted = z.object({
  lab: z.string().max(100),
  help: z.enum(["guided", "goals", "exam"]),
  era: z.enum(["2020", "current"]).optional(),
});
const attemptId = z.uuid();

/** Begins a lab alone; this browser works at it from now on. */
export async function beginLab(input: unknown): Promise<ActionState<undefined>> {
  return asSignedIn("BeginLab", async (accountId) => {
    const asked = wanted.safeParse(input);
    if (!asked.success) throw new AttemptRefused("malformed", "Choose how much help you want.");
    const { lab, help, era } = asked.data;
    const { id, key } = await beginAlone(accountId, { lab, help, ...(era ? { era } : {}) });
    await keepLearner(id, key);
    return undefined;
  });
}

/** Goes on with a lab that was begun from this account. */
export async function continueLab(attempt: unknown): Promise<ActionState<undefined>> {
  return asSignedIn("ContinueLab", async (accountId) => {
    const id = idOf(attempt);
    await keepLearner(id, await continueAlone(accountId, id));
    return undefined;
  });
}

/** Ends a lab that was begun from this account: its accounts go. */
export async function endLab(attempt: unknown): Promise<ActionState<undefined>> {
  return asSignedIn("EndLab", async (accountId) => {
    const id = idOf(attempt);
    await endAlone(accountId, id);
    if ((await learnersAttempt()) === id) await dropLearner();
    return undefined;
  });
}

/** Opens the console where the lab of this browser begins. Out: the console path to go to. */
export async function openConsole(): Promise<ActionState<string>> {
  return asSignedIn("OpenConsole", async () => {
    const id = await learnersAttempt();
    if (id === undefined) throw new AttemptRefused("absent", "This browser works at no lab any more.");
    return openLabConsole(id);
  });
}

/** Does it for the account of who is signed in; where the session is over it is refused, and the page stays. */
async function asSignedIn<Out>(
  operation: string,
  work: (accountId: string) => Promise<Out>,
): Promise<ActionState<Out>> {
  const refused = await pageRefusal(operation);
  if (refused) return refused;
  const { own } = await requireSignedIn();
  return whyNot(operation, () => work(own.account.id));
}

function idOf(attempt: unknown): string {
  const parsed = attemptId.safeParse(attempt);
  if (!parsed.success) throw new AttemptRefused("absent", "There is no such attempt.");
  return parsed.data;
}
