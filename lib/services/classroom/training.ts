/** What the classroom asks of simulated accounts and attempts at labs. The door that calls it brings the answers along. */
import type { Help } from "./inputs";

/** A lab as one chooses it for a class. */
export interface LabFacts {
  id: string;
  title: string;
  minutes: number;
  level: string;
  eras: readonly ("2020" | "current")[];
  tasks: readonly { id: string; title: string }[];
  checks: readonly { id: string; title: string; points: number }[];
  max: number;
}

export interface AttemptSettings {
  era: "2020" | "current";
  help: Help;
  explain: boolean;
}

/** How far a learner is. Times are the machine's, ISO 8601. */
export interface Progress {
  finishedAt: string | null;
  paused: boolean;
  tasks: readonly {
    id: string;
    title: string;
    state: "not-started" | "working" | "done";
    begunAt: string | null;
    lastPassedAt: string | null;
    /** How often the work was asked about or graded, and was not right. */
    failures: number;
    hints: number;
    canRewind: boolean;
  }[];
  lastPassedAt: string | null;
  gradings: readonly { at: string; score: number; max: number; passed: boolean; failed: readonly string[] }[];
  hints: number;
  rewinds: number;
}

export interface CheckVerdict {
  id: string;
  title: string;
  passed: boolean;
  reason: string;
  points: number;
  earned: number;
}

export interface TrailLine {
  at: string;
  account: string;
  name: string;
  source: string;
  userName: string | null;
  errorCode: string | null;
}

/** What a teacher looks at more closely. Nothing of it changes the attempt or leaves a trace in its trails. */
export interface CloseLook {
  progress: Progress;
  /** The newest first. */
  events: readonly TrailLine[];
  checks: readonly CheckVerdict[];
  score: number;
  max: number;
  /** States that were kept, the newest first. */
  kept: readonly { name: string; madeAt: string }[];
}

/** What stands behind a grade. */
export interface Evidence {
  accounts: Readonly<Record<string, string>>;
  events: readonly TrailLine[];
  /** What each user and role can do now, by account and name. */
  decisions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** SHA-256 of the canonical state of each account. */
  stateHash: Readonly<Record<string, string>>;
}

export interface OwnAttemptView {
  /** Each account of the attempt with the path where its users sign in. */
  accounts: readonly { name: string; accountId: string; signInPath: string }[];
  progress: Progress | undefined;
  /** What the teacher wrote or did, the newest first. */
  messages: readonly { at: string; kind: "hint" | "intervention"; text: string }[];
}

export interface Training {
  /** All labs that the server has, in their order. */
  labs: () => Promise<readonly LabFacts[]>;
  /** Makes ready what takes long and a whole class needs at once. */
  expectClass: () => Promise<void>;
  /** Makes accounts of the student's own in the lab's start state, two where the lab needs them. Out: the attempt's id. */
  begin: (lab: string, seed: string, settings: AttemptSettings) => Promise<string>;
  /** What a student is told of an own attempt: where its users sign in, how far it is, what the teacher wrote. */
  ownView: (attemptId: string) => Promise<OwnAttemptView>;
  /** How far an attempt is, as it was seen last; undefined where there is none any more. */
  progress: (attemptId: string) => Promise<Progress | undefined>;
  /** Calls `told` whenever an attempt has changed. Out: the function that stops. */
  watch: (attemptId: string, told: () => void) => () => void;
  look: (attemptId: string) => Promise<CloseLook>;
  hint: (attemptId: string, text: string) => Promise<void>;
  /** Tells the learner what was done. */
  tell: (attemptId: string, text: string) => Promise<void>;
  rewind: (attemptId: string, task: string) => Promise<void>;
  /** Keeps all accounts of the attempt under one name. */
  keep: (attemptId: string, name: string) => Promise<void>;
  /** Puts them back to what was kept under that name last. */
  restore: (attemptId: string, name: string) => Promise<void>;
  /** Makes the accounts of another attempt at the same lab what those of `from` are. */
  copy: (from: string, to: string) => Promise<void>;
  /** Covers the learner's console with the sentence; null: it goes on. */
  pause: (attemptId: string, text: string | null) => Promise<void>;
  explain: (attemptId: string, on: boolean) => Promise<void>;
  /** Who can sign in to the attempt's main account: root, and its users. */
  people: (attemptId: string) => Promise<readonly string[]>;
  grade: (attemptId: string) => Promise<{ score: number; max: number; checks: readonly CheckVerdict[] }>;
  evidence: (attemptId: string) => Promise<Evidence>;
  /** Removes attempts with their accounts. */
  remove: (attemptIds: readonly string[]) => Promise<void>;
  /** Argon2, a few at once. */
  hashPassword: (password: string) => Promise<string>;
  /** Takes as long for a name that there is not (`hash` null) as for one that there is. */
  verifyPassword: (hash: string | null, password: string) => Promise<boolean>;
  /** How many seconds a try of that name must wait; 0 where it may go on. */
  secondsToWait: (name: string, sourceIp: string) => Promise<number>;
  noteFailure: (name: string, sourceIp: string) => Promise<void>;
  noteSuccess: (name: string, sourceIp: string) => Promise<void>;
}
