import type { Denial } from "@/lib/operation/define";

/** Why an operation did not happen, for a person: AWS's code and sentence, and where Explain finds the trace. */
export interface Failure {
  /** `CreateUser`; for a console operation the action that was refused. */
  operation: string;
  code: string;
  message: string;
  denial?: Denial;
  /** The refusal is the program's, not AWS's: its sentence says all, and its code nothing to a person. */
  ours?: true;
}

/** The code of a user who is left alone because of active access keys: the console's rule, not AWS's API's. */
export const activeKeysRemain = "ActiveAccessKeys";

/** The code of an action whose session is over: the page stays with what was typed. Ours. */
export const sessionEnded = "SessionEnded";

/** Why that action did not happen, and what to do. In: what the person asked for. */
export const afterTheEnd = (operation: string): Failure => ({
  ...{ operation, code: sessionEnded, ours: true },
  message:
    "You were signed out: your session has ended. Sign in again in another tab, then come back and send this again.",
});

/** The code of an action whose page belongs to somebody who does not act at its place any more. Ours. */
export const anotherActs = "AnotherActs";

/** Why that action did not happen, and what to do. In: what the person asked for; who acts there now: `ben @ 1234-5678-9012`. */
export const afterAnother = (operation: string, now: string): Failure => ({
  ...{ operation, code: anotherActs, ours: true },
  message: `You are ${now} now: another tab of this browser signed in, switched to a role or switched back. Nothing was done. Copy what you want to keep, then reload the page.`,
});

/** What a server action answers: `useActionState` holds it. */
export type ActionState<Out = unknown> =
  | { status: "idle" }
  | { status: "done"; output: Out }
  | { status: "failed"; failure: Failure };

/** What a page's read answers. Denied is a state of the page, not an error. */
export type Read<Out> = { ok: true; value: Out } | { ok: false; failure: Failure };

/** What several operations of one wizard or dialog came to: all in order, those not tried left out. */
export interface StepResult {
  operation: string;
  /** Of what: the user, group or policy name. */
  subject: string;
  failure?: Failure;
}
