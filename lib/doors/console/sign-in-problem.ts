/** Why a sign-in page shows itself again; the page has the words. */
export type SignInProblem =
  /** Unknown, wrong, without password: always the same. `failures` in a row, by the name typed. */
  | { kind: "wrong"; failures: number }
  | { kind: "wait"; seconds: number }
  | { kind: "expired" }
  /** All five places of the browser are taken. */
  | { kind: "no-place" }
  | { kind: "change-not-allowed" }
  /** In AWS's words. */
  | { kind: "change-refused"; message: string }
  /** The browser used no passkey or security key, or the one it used was not right. */
  | { kind: "passkey-refused"; message: string }
  /** What is wrong with fields, by their names. */
  | { kind: "fields"; messages: Readonly<Record<string, string>> };

/** What `useActionState` holds on the sign-in pages. `email`: the root user's, once the first step is done. */
export interface SignInState {
  problem?: SignInProblem;
  email?: string;
}
