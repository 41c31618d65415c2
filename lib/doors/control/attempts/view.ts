/** What the panel shows of an attempt: no more than its level of help allows, and never what is right. */
import "server-only";
import { belongingsOf } from "@/lib/accounts/lab-attempts";
import type { StampedAccount } from "@/lib/accounts/stamp";
import { type Lab, type LabStep, type LabTask, stepsIn } from "@/lib/labs/definition";
import { filled } from "@/lib/labs/variables";
import { addressOfPage, type Verb } from "@/lib/labs/verbs";
import {
  type AttemptState,
  type Grading,
  type HelpLevel,
  type LearnersAttempt,
  stateOf,
  type TeacherMessage,
  taskIn,
} from "./attempt-state";
import { attemptAndLab } from "./look-at-attempt";
import { progressIn } from "./progress";
import { currentStep, currentTask, isIdle, leadsSomewhere } from "./task-progress";

export interface AttemptView {
  id: string;
  /** Grows with each change of the attempt: answers may come in another order than they were given. */
  version: number;
  lab: { id: string; title: string; minutes: number; brief: string };
  era: "2020" | "current";
  help: HelpLevel;
  begunAt: string;
  finishedAt: string | null;
  /** What the learner reads while it is paused. */
  paused: { at: string; text: string } | null;
  pausedMs: number;
  /** None at an exam. */
  tasks: TaskView[];
  /** Those of tasks stand there too. */
  questions: QuestionView[];
  /** Where the learner is; undefined where all tasks are done, and at an exam. */
  current?: { task: string; step?: number };
  messages: TeacherMessage[];
  lastGrading: Grading | null;
  tries: number;
  /** How often a task was begun again. */
  rewinds: number;
  /** Account ids by the lab's names. */
  accounts: Record<string, string>;
  main: string;
  /** What there is to understand in it: told when it is finished. */
  explain?: string;
}

export interface TaskView {
  id: string;
  title: string;
  goal: string;
  state: "not-started" | "working" | "done";
  canRewind: boolean;
  hints: string[];
  hintsLeft: number;
  checks: { id: string; title: string; passed: boolean }[];
  /** Ids of its questions. */
  questions: string[];
  /** None but at the guided level. */
  steps: StepView[];
}

export interface StepView {
  /** Its number in the lab. */
  index: number;
  do: Verb;
  /** As it is written, its variables in their places: what its sentence is made of. */
  asks: LabStep;
  say?: string;
  target?: string;
  /** What is typed, chosen or run. */
  text?: string;
  secret?: true;
  /** The console path to go to. */
  address?: string;
  /** Who signs in, `root` or `user/Ben`; a role. */
  who?: string;
  accountId?: string;
  question?: string;
  done: boolean;
  /** It shows by itself when it is done. */
  seen: boolean;
}

export interface QuestionView {
  id: string;
  question: string;
  /** What one can answer, by what is sent; undefined: in words. */
  choices?: Record<string, string>;
  /** Of several things, for each of which one answers: `u1`, `u2`. */
  parts?: string[];
  answered: unknown;
}

/** In: the attempt's id. Throws AttemptRefused where there is no such attempt. */
export async function viewOf(id: string): Promise<AttemptView> {
  const { lab, kept } = await attemptAndLab(id);
  return viewIn(lab, kept);
}

/** The same of an attempt in hand. */
export function viewIn(lab: Lab, kept: LearnersAttempt): AttemptView {
  const { values, accounts, main } = kept.content;
  const state = stateOf(kept);
  const exam = kept.help === "exam";
  const task = currentTask(lab, state);
  const step = task && kept.help === "guided" ? currentStep(task, kept.era, state) : undefined;
  return {
    id: kept.id,
    version: kept.version,
    lab: { id: lab.id, title: filled(lab.title, values), minutes: lab.minutes, brief: filled(lab.brief, values) },
    era: kept.era,
    help: kept.help,
    begunAt: kept.begunAt.toISOString(),
    finishedAt: kept.finishedAt?.toISOString() ?? null,
    paused: state.paused,
    pausedMs: state.pausedMs,
    tasks: exam ? [] : tasksIn(lab, kept, state),
    questions: questionsIn(lab, kept, state),
    ...(task && !exam ? { current: { task: task.id, ...(step === undefined ? {} : { step }) } } : {}),
    messages: state.messages,
    lastGrading: state.gradings.at(-1) ?? null,
    tries: state.gradings.length,
    rewinds: state.rewinds,
    accounts: { ...accounts },
    main,
    ...(kept.finishedAt ? { explain: filled(lab.explain, values) } : {}),
  };
}

function tasksIn(lab: Lab, kept: LearnersAttempt, state: AttemptState): TaskView[] {
  const { values } = kept.content;
  const progress = progressIn(lab, kept).tasks;
  return lab.tasks.map((task, index): TaskView => {
    const { hints, passed = [] } = taskIn(state, task.id);
    const written = filled(lab.hints[task.id] ?? [], values);
    const checks = lab.grade.checks.filter(({ id }) => task.done?.includes(id));
    return {
      id: task.id,
      title: filled(task.title, values),
      goal: filled(task.goal, values),
      state: progress[index]?.state ?? "not-started",
      canRewind: progress[index]?.canRewind ?? false,
      hints: written.slice(0, hints),
      hintsLeft: Math.max(0, written.length - hints),
      checks: checks
        .filter(({ assertion }) => assertion.kind !== "answer")
        .map(({ id, title }) => ({ id, title: filled(title, values), passed: passed.includes(id) })),
      questions: questionsOf(task, lab, kept.era),
      steps: kept.help === "guided" ? stepsOf(task, kept, state) : [],
    };
  });
}

/** The questions that tell whether a task is done, and those that its steps ask. */
function questionsOf(task: LabTask, lab: Lab, era: LearnersAttempt["era"]): string[] {
  const asked = stepsIn(task, era).flatMap(({ question }) => question ?? []);
  return lab.grade.checks
    .filter(({ id, assertion }) => assertion.kind === "answer" && (task.done?.includes(id) || asked.includes(id)))
    .map(({ id }) => id);
}

function questionsIn(lab: Lab, { content: { values } }: LearnersAttempt, { told }: AttemptState): QuestionView[] {
  return lab.grade.checks.flatMap(({ id, assertion }): QuestionView[] => {
    if (assertion.kind !== "answer") return [];
    const { q, choices, match } = filled(assertion.is, values);
    return [
      {
        id,
        question: q,
        ...(choices ? { choices } : {}),
        ...(match ? { parts: Object.keys(match) } : {}),
        answered: told.answers[id] ?? null,
      },
    ];
  });
}

function stepsOf(task: LabTask, { era, content: { values, accounts, main } }: LearnersAttempt, state: AttemptState) {
  const { ticks } = taskIn(state, task.id);
  return stepsIn(task, era).flatMap((written, index): StepView[] => {
    if (isIdle(written)) return [];
    // What it leads to and what is the author's own stay here.
    const { expect: _, note: __, ...asks } = written;
    const step: LabStep = filled(asks, values);
    const accountId = accounts[step.in ?? step.account ?? main];
    return [
      {
        index,
        do: step.do,
        asks: step,
        ...defined("say", step.say),
        ...defined("target", targetOf(step)),
        ...defined("text", step.with ?? step.option ?? step.type ?? step.command ?? step.newPassword),
        ...(step.secret ? { secret: true as const } : {}),
        ...defined("address", step.url ?? (step.page === undefined ? undefined : addressOfPage(step.page))),
        ...defined("who", step.as ?? step.role),
        ...defined("accountId", accountId),
        ...defined("question", step.question),
        done: ticks[index] !== undefined,
        seen: leadsSomewhere(written),
      },
    ];
  });
}

/** Some verbs mean a place without naming it. */
function targetOf({ do: verb, target, passkey }: LabStep): string | undefined {
  if (verb === "confirm") return "confirm.input";
  if (verb === "cli") return "nav.command-line";
  if (verb === "mfa") return target ?? (passkey === undefined ? "mfa.code" : undefined);
  if (verb === "signOut") return "nav.account-menu";
  return target;
}

const defined = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [name in Name]?: Value }; // the one key, or none

/** Whose accounts they are, and how one signs in: told to the learner alone. */
export interface BelongingsView {
  name: string;
  accountName: string;
  accountId: string;
  alias: string | null;
  signInPath: string;
  rootEmail: string;
  /** Null: as it was before. */
  rootPassword: string | null;
  users: { name: string; password: string | null }[];
  /** For the authenticator app. */
  devices: { label: string; secret: string }[];
}

/** The accounts of an attempt with their names and passwords, as they were at the beginning. */
export async function belongingsViewOf(id: string): Promise<BelongingsView[]> {
  const accounts = (await belongingsOf(id)) as Record<string, StampedAccount> | undefined; // beginAttempt has kept them
  return Object.entries(accounts ?? {}).map(([name, account]) => ({
    name,
    accountName: account.accountName,
    accountId: account.accountId,
    alias: account.alias,
    signInPath: account.signInPath,
    rootEmail: account.rootEmail,
    rootPassword: account.rootPassword,
    users: account.users.map(({ userName, hasPassword }) => ({
      name: userName,
      password: hasPassword ? account.userPassword : null,
    })),
    devices: account.devices.map(({ userName, serialNumber, seed }) => ({
      label: `${userName ?? serialNumber.replace(/^.*:mfa\//, "")}@${account.alias ?? account.accountId}`,
      secret: seed,
    })),
  }));
}
