"use server";
import { z } from "zod";
import type { ActionState } from "@/lib/doors/console/action-state";
import { requireSignedIn } from "@/lib/doors/console/console-session";
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
  return whyNot("BeginLab", async () => {
    const { own } = await requireSignedIn();
    const asked = wanted.safeParse(input);
    if (!asked.success) throw new AttemptRefused("malformed", "Choose how much help you want.");
    const { lab, help, era } = asked.data;
    const { id, key } = await beginAlone(own.account.id, { lab, help, ...(era ? { era } : {}) });
    await keepLearner(id, key);
    return undefined;
  });
}

/** Goes on with a lab that was begun from this account. */
export async function continueLab(attempt: unknown): Promise<ActionState<undefined>> {
  return whyNot("ContinueLab", async () => {
    const { own } = await requireSignedIn();
    const id = idOf(attempt);
    await keepLearner(id, await continueAlone(own.account.id, id));
    return undefined;
  });
}

/** Ends a lab that was begun from this account: its accounts go. */
export async function endLab(attempt: unknown): Promise<ActionState<undefined>> {
  return whyNot("EndLab", async () => {
    const { own } = await requireSignedIn();
    const id = idOf(attempt);
    await endAlone(own.account.id, id);
    if ((await learnersAttempt()) === id) await dropLearner();
    return undefined;
  });
}

/** Opens the console where the lab of this browser begins. Out: the console path to go to. */
export async function openConsole(): Promise<ActionState<string>> {
  return whyNot("OpenConsole", async () => {
    await requireSignedIn();
    const id = await learnersAttempt();
    if (id === undefined) throw new AttemptRefused("absent", "This browser works at no lab any more.");
    return openLabConsole(id);
  });
}

function idOf(attempt: unknown): string {
  const parsed = attemptId.safeParse(attempt);
  if (!parsed.success) throw new AttemptRefused("absent", "There is no such attempt.");
  return parsed.data;
}
