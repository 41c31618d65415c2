/** What a teacher does to an attempt; the learner sees all of it. */
import { changeAttempt } from "@/lib/accounts/lab-attempts";
import { setPaused } from "@/lib/accounts/pause";
import type { Attempt } from "@/lib/labs/check/grade";
import type { AttemptState, LearnersAttempt, TeacherMessage } from "./attempt-state";
import { changeState } from "./look-at-attempt";
import { AttemptRefused } from "./refused";

const mostMessages = 100;

const withMessage = (state: AttemptState, kind: TeacherMessage["kind"], text: string): AttemptState => ({
  ...state,
  messages: [...state.messages, { at: new Date().toISOString(), kind, text }].slice(-mostMessages),
});

/** A hint in the teacher's own words. Throws AttemptRefused where there is no such attempt. */
export const giveHint = (id: string, text: string): Promise<LearnersAttempt> =>
  changeState(id, (state) => withMessage(state, "hint", text));

/** Tells the learner what the teacher did in the accounts: rewound a task, put back a snapshot, signed in beside. */
export const noteIntervention = (id: string, text: string): Promise<LearnersAttempt> =>
  changeState(id, (state) => withMessage(state, "intervention", text));

/**
 * Until `resumeAttempt` the console is covered by the sentence, changes of the accounts are refused by it at both doors,
 * and the attempt's clock stands still.
 */
export async function pauseAttempt(id: string, text: string): Promise<LearnersAttempt> {
  const paused = await changeState(id, (state) => ({
    ...state,
    paused: state.paused ?? { at: new Date().toISOString(), text },
  }));
  await setPaused(paused.accounts, text);
  return paused;
}

/** The attempt goes on. */
export async function resumeAttempt(id: string): Promise<LearnersAttempt> {
  const resumed = await changeState(id, (state) => {
    if (!state.paused) return state;
    const ms = Date.now() - Date.parse(state.paused.at);
    return { ...state, paused: null, pausedMs: state.pausedMs + Math.max(0, ms) };
  });
  await setPaused(resumed.accounts, null);
  return resumed;
}

/** Nobody works at the attempt any more; its accounts stay. */
export async function finishAttempt(id: string): Promise<LearnersAttempt> {
  const kept = await changeAttempt<Attempt, AttemptState>(id, ({ state, finishedAt }) =>
    finishedAt ? undefined : { state, finishedAt: new Date() },
  );
  if (!kept) throw new AttemptRefused("absent", "There is no such attempt.");
  return kept;
}
