/** The simulated accounts and the attempts at labs, as the classroom asks for them. */
import "server-only";
import { createHash } from "node:crypto";
import { removeAccount } from "@/lib/accounts/account-rows";
import { setExplain } from "@/lib/accounts/explain";
import { inTurn } from "@/lib/accounts/in-turn";
import { findAttempt } from "@/lib/accounts/lab-attempts";
import { keepSnapshot, restoreSnapshot, snapshotsOf } from "@/lib/accounts/lab-snapshots";
import { prepare } from "@/lib/accounts/prepared-passwords";
import { isAccountRefused } from "@/lib/accounts/refusal";
import { gradedAccount } from "@/lib/doors/console/graded-account";
import { dummyHash, hashPassword, verifyPassword } from "@/lib/identity/password-hash";
import { noteFailure, noteSuccess, secondsToWait } from "@/lib/identity/sign-in-throttle";
import { type Attempt, grade } from "@/lib/labs/check/grade";
import { matrixOf, principalsIn } from "@/lib/labs/check/matrix";
import { erasOf } from "@/lib/labs/definition";
import { forEverybody } from "@/lib/labs/variables";
import { ClassroomRefused } from "@/lib/services/classroom/refused";
import type { TrailLine, Training } from "@/lib/services/classroom/training";
import { type AttemptState, gradedOf, type LearnersAttempt, stateOf } from "./attempts/attempt-state";
import { beginAttempt } from "./attempts/begin-attempt";
import { copyAttempt } from "./attempts/copy-attempt";
import { gradeNow } from "./attempts/grade-attempt";
import { attemptAndLab, look, turnOf } from "./attempts/look-at-attempt";
import { progressIn, progressOf } from "./attempts/progress";
import { isAttemptRefused } from "./attempts/refused";
import { rewindTo } from "./attempts/rewind-attempt";
import { giveHint, noteIntervention, pauseAttempt, resumeAttempt } from "./attempts/teach-attempt";
import { watchAttempt } from "./attempts/watch-attempt";
import { allLabs } from "./lab/lab-definitions";
import { passwordsOfClass } from "./lab/make-accounts";

export const training: Training = {
  async labs() {
    return (await allLabs()).map((lab) => ({
      id: lab.id,
      title: forEverybody(lab.title, lab.vars),
      minutes: lab.minutes,
      level: lab.level,
      eras: erasOf(lab),
      tasks: lab.tasks.map(({ id, title }) => ({ id, title: forEverybody(title, lab.vars) })),
      checks: lab.grade.checks.map(({ id, title, points }) => ({ id, title: forEverybody(title, lab.vars), points })),
      max: lab.grade.pass,
    }));
  },

  async expectClass() {
    await prepare(passwordsOfClass);
  },

  begin: (lab, seed, { era, help, explain }) =>
    refusing(async () => (await beginAttempt({ lab, seed, era, help, explain })).id),

  async ownView(attemptId) {
    const kept = await findAttempt<Attempt, AttemptState>(attemptId);
    const accounts = Object.entries(kept?.content.accounts ?? {});
    return {
      accounts: accounts.map(([name, accountId]) => ({ name, accountId, signInPath: `/signin/${accountId}/console` })),
      progress: await this.progress(attemptId),
      messages: kept ? stateOf(kept).messages.toReversed() : [],
    };
  },

  progress: (attemptId) =>
    progressOf(attemptId).catch((error: unknown) => {
      if (isAttemptRefused(error)) return undefined;
      throw error;
    }),
  watch: watchAttempt,

  look: (attemptId) =>
    refusing(async () => {
      const { lab, kept } = await attemptAndLab(attemptId);
      const { checks, standing, score, max } = await grade(lab, gradedOf(kept));
      const snapshots = await snapshotsOf(kept.accountId);
      return {
        progress: progressIn(lab, kept),
        events: (await trailOf(kept)).slice(0, mostEvents),
        checks: [...checks, ...standing.map((one) => ({ ...one, points: 0, earned: 0 }))],
        score,
        max,
        kept: snapshots.toReversed().map(({ name, madeAt }) => ({ name, madeAt: madeAt.toISOString() })),
      };
    }),

  hint: (attemptId, text) => refusing(async () => void (await giveHint(attemptId, text))),
  tell: (attemptId, text) => refusing(async () => void (await noteIntervention(attemptId, text))),
  rewind: (attemptId, task) => refusing(async () => void (await rewindTo(attemptId, task))),
  copy: (from, to) => refusing(() => copyAttempt(from, to)),
  pause: (attemptId, text) =>
    refusing(async () => void (await (text === null ? resumeAttempt(attemptId) : pauseAttempt(attemptId, text)))),

  keep: (attemptId, name) =>
    refusing(() =>
      inTurn(turnOf(attemptId), async () => {
        const { kept } = await attemptAndLab(attemptId);
        for (const accountId of kept.accounts) {
          const { state } = await gradedAccount(accountId, 0);
          await keepSnapshot(accountId, { name, state, clockOffsetMs: state.account.clockOffsetMs });
        }
      }),
    ),

  restore: (attemptId, name) =>
    refusing(() =>
      inTurn(turnOf(attemptId), async () => {
        const { kept } = await attemptAndLab(attemptId);
        const found = await Promise.all(
          kept.accounts.map(async (accountId) => (await snapshotsOf(accountId)).findLast((one) => one.name === name)),
        );
        const ids = found.map((one) => {
          if (!one) throw new ClassroomRefused("NotFound", `Nothing was kept as “${name}”.`);
          return one.id;
        });
        for (const id of ids) await restoreSnapshot(id, "kept");
        await look(attemptId);
      }),
    ),

  people: (attemptId) =>
    refusing(async () => {
      const { kept } = await attemptAndLab(attemptId);
      const { state } = await gradedAccount(kept.accountId, 0);
      return ["root", ...state.users.map(({ name }) => name)];
    }),

  async explain(attemptId, on) {
    await setExplain((await findAttempt(attemptId))?.accounts ?? [], on);
  },

  grade: (attemptId) =>
    refusing(async () => {
      const { score, max, checks, standing } = await gradeNow(attemptId);
      return { score, max, checks: [...checks, ...standing.map((one) => ({ ...one, points: 0, earned: 0 }))] };
    }),

  evidence: (attemptId) =>
    refusing(async () => {
      const { kept } = await attemptAndLab(attemptId);
      const read = await Promise.all(
        Object.entries(kept.content.accounts).map(async ([name, accountId]) => {
          const account = await gradedAccount(accountId, kept.content.baselines[name]?.afterRecord ?? 0);
          const people = principalsIn(account.state);
          const matrix = await Promise.all(people.map(async (who) => [who, await matrixOf(account, who)] as const));
          const hash = createHash("sha256").update(JSON.stringify(account.state)).digest("hex");
          return { name, hash, decisions: Object.fromEntries(matrix) };
        }),
      );
      return {
        accounts: kept.content.accounts,
        events: await trailOf(kept),
        decisions: Object.fromEntries(read.map(({ name, decisions }) => [name, decisions])),
        stateHash: Object.fromEntries(read.map(({ name, hash }) => [name, hash])),
      };
    }),

  async remove(attemptIds) {
    for (const id of attemptIds)
      for (const accountId of (await findAttempt(id))?.accounts ?? []) await removeAccount(accountId);
  },

  hashPassword,
  verifyPassword: (hash, password) => verifyPassword(hash ?? dummyHash, password),
  secondsToWait: (name, sourceIp) => secondsToWait({ name, sourceIp }),
  async noteFailure(name, sourceIp) {
    await noteFailure({ name, sourceIp });
  },
  noteSuccess: (name, sourceIp) => noteSuccess({ name, sourceIp }),
};

/** As many as a teacher reads. */
const mostEvents = 50;

/** What was recorded since the attempt began, in all its accounts, the newest first. */
async function trailOf({ content: { accounts, baselines } }: LearnersAttempt): Promise<TrailLine[]> {
  const lines = await Promise.all(
    Object.entries(accounts).map(async ([account, accountId]) => {
      const { records } = await gradedAccount(accountId, baselines[account]?.afterRecord ?? 0);
      return records.map(({ at, name, source, userName, record }) => ({
        at,
        account,
        name,
        source,
        userName,
        errorCode: typeof record.errorCode === "string" ? record.errorCode : null,
      }));
    }),
  );
  return lines.flat().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What an attempt or an account refuses, as the classroom refuses. */
async function refusing<Out>(work: () => Promise<Out>): Promise<Out> {
  try {
    return await work();
  } catch (error) {
    if (isAttemptRefused(error))
      throw new ClassroomRefused(error.kind === "absent" ? "NotFound" : "Conflict", error.message);
    if (isAccountRefused(error)) throw new ClassroomRefused("Conflict", error.message);
    throw error;
  }
}
