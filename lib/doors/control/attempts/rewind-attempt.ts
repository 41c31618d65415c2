import "server-only";
import { inTurn } from "@/lib/accounts/in-turn";
import { findSnapshot, restoreSnapshot } from "@/lib/accounts/lab-snapshots";
import { flushEvents } from "@/lib/audit/store";
import { lastRecordOf } from "@/lib/doors/console/graded-account";
import { type AttemptState, newTask, stateOf, taskIn } from "./attempt-state";
import { removeStarts } from "./begin-attempt";
import { attemptAndLab, changeState, type Looked, look, turnOf } from "./look-at-attempt";
import { AttemptRefused } from "./refused";

/**
 * Puts the accounts back to how they were when the learner came to a task. Passwords and keys are as they were then, and
 * whoever is signed in stays so; what was done and told since does not count; the trail goes on.
 * Of the lab's first task: begins the lab again. In: the attempt; the task's id.
 * Throws AttemptRefused where the learner was never at the task, its start could not be kept, or the attempt is finished.
 */
export const rewindTo = (id: string, task: string): Promise<Looked> =>
  inTurn(turnOf(id), async () => {
    const { lab, kept } = await attemptAndLab(id);
    if (kept.finishedAt) throw new AttemptRefused("conflict", "The attempt is finished.");
    const index = lab.tasks.findIndex((one) => one.id === task);
    const start = taskIn(stateOf(kept), task).start;
    if (index === -1 || !start) throw new AttemptRefused("malformed", "Nobody has come to this task yet.");
    const { accounts } = kept.content;
    const snapshots = Object.keys(accounts).map((name) => start.snapshots[name]);
    for (const snapshot of snapshots)
      if (snapshot === undefined || !(await findSnapshot(snapshot)))
        throw new AttemptRefused(
          "conflict",
          "The start of this task could not be kept, so there is no way back to it.",
        );
    // Events of calls that were answered before belong to what does not count.
    await flushEvents();
    const forgotten: AttemptState["forgotten"] = {};
    for (const [name, accountId] of Object.entries(accounts)) {
      forgotten[name] = [{ after: start.records[name] ?? 0, upTo: await lastRecordOf(accountId) }];
      await restoreSnapshot(start.snapshots[name] ?? "", "kept");
    }
    const again = lab.tasks.slice(index).map((one) => one.id);
    await removeStarts(kept, again.slice(1));
    await changeState(id, (state) => ({
      ...state,
      told: start.told,
      rewinds: state.rewinds + 1,
      forgotten: Object.fromEntries(
        Object.keys(accounts).map((name) => [name, [...(state.forgotten[name] ?? []), ...(forgotten[name] ?? [])]]),
      ),
      tasks: {
        ...state.tasks,
        ...Object.fromEntries(
          again.map((one) => {
            const { failures, hints } = taskIn(state, one);
            return [one, { ...newTask(), failures, hints, ...(one === task ? { start, begunAt: now() } : {}) }];
          }),
        ),
      },
    }));
    return look(id);
  });

const now = () => new Date().toISOString();
