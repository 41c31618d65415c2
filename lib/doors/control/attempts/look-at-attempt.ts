/** Looks at the accounts of an attempt, and keeps what the learner has come to. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { inTurn } from "@/lib/accounts/in-turn";
import { changeAttempt, findAttempt } from "@/lib/accounts/lab-attempts";
import { keepSnapshot } from "@/lib/accounts/lab-snapshots";
import { isAccountRefused } from "@/lib/accounts/refusal";
import { lastRecordOf } from "@/lib/doors/console/graded-account";
import type { GradeContext } from "@/lib/labs/check/context";
import { type Attempt, contextOf } from "@/lib/labs/check/grade";
import type { Lab } from "@/lib/labs/definition";
import { filled } from "@/lib/labs/variables";
import { labOf } from "../lab/lab-definitions";
import {
  type AttemptState,
  gradedOf,
  type LearnersAttempt,
  stateOf,
  type TaskStart,
  taskIn,
  withTask,
} from "./attempt-state";
import { AttemptRefused } from "./refused";
import { currentTask, type Findings, findingsOf, withFindings } from "./task-progress";

export interface Looked {
  lab: Lab;
  kept: LearnersAttempt;
  state: AttemptState;
  /** Empty where the attempt is finished: nobody looks any more. */
  findings: Findings;
}

/**
 * What the learner has come to now. Where the learner has come to another task, its start is kept, to be gone back to.
 * One at a time for each attempt. Throws AttemptRefused where there is no such attempt.
 */
export const lookAtAttempt = (id: string): Promise<Looked> => inTurn(turnOf(id), () => look(id));

/** What changes an attempt's accounts or is to be seen as one waits for its turn by this name. */
export const turnOf = (id: string) => `attempt|${id}`;

/** The attempt with its lab. Throws AttemptRefused where one of them is not there. */
export async function attemptAndLab(id: string): Promise<{ lab: Lab; kept: LearnersAttempt }> {
  const kept = await findAttempt<Attempt, AttemptState>(id);
  if (!kept) throw new AttemptRefused("absent", "There is no such attempt.");
  const lab = await labOf(kept.lab);
  if (!lab) throw new AttemptRefused("conflict", `The lab ${kept.lab} is gone.`);
  return { lab, kept };
}

/** Changes how far an attempt is. Throws AttemptRefused where there is no such attempt. */
export async function changeState(id: string, change: (state: AttemptState, kept: LearnersAttempt) => AttemptState) {
  const kept = await changeAttempt<Attempt, AttemptState>(id, (before) => {
    const state = stateOf(before);
    const next = change(state, before);
    return isDeepStrictEqual(next, state) ? undefined : { state: next };
  });
  if (!kept) throw new AttemptRefused("absent", "There is no such attempt.");
  return kept;
}

/** The same without waiting for a turn: for whoever has it. */
export async function look(id: string): Promise<Looked> {
  const { lab, kept } = await attemptAndLab(id);
  if (kept.finishedAt) return { lab, kept, state: stateOf(kept), findings: new Map() };
  const context = await contextOf(gradedOf(kept));
  const findings = await findingsOf(lab, kept, stateOf(kept), context);
  const now = new Date().toISOString();
  const seen = await changeState(id, (state) => withFindings(lab, kept, state, findings, now));
  const task = currentTask(lab, stateOf(seen));
  if (!task || taskIn(stateOf(seen), task.id).start) return { lab, kept: seen, state: stateOf(seen), findings };
  const start = await startOf(filled(task.title, kept.content.values), seen, context);
  const begun = await changeState(id, (state) => withTask(state, task.id, { begunAt: now, start }));
  return { lab, kept: begun, state: stateOf(begun), findings };
}

/** Snapshots of the accounts as they are; an account that cannot be kept is left out. */
async function startOf(title: string, kept: LearnersAttempt, context: GradeContext): Promise<TaskStart> {
  const start: TaskStart = { snapshots: {}, records: {}, told: stateOf(kept).told };
  for (const [name, { account }] of Object.entries(context.accounts)) {
    const { accountId, state } = account;
    start.records[name] = await lastRecordOf(accountId);
    try {
      const { clockOffsetMs } = state.account;
      start.snapshots[name] = (
        await keepSnapshot(accountId, { name: `Start of “${title}”`.slice(0, 100), state, clockOffsetMs })
      ).id;
    } catch (error) {
      if (!isAccountRefused(error)) throw error;
    }
  }
  return start;
}
