/** Why an operation of the classroom was not done; the message is for the person who asked. */
export type RefusalCode =
  /** Nobody is signed in. */
  | "SignedOut"
  | "AccessDenied"
  /** There is none, or none that this person reaches: one answer for both. */
  | "NotFound"
  | "Malformed"
  /** What there is already, or what the state of the class does not allow. */
  | "Conflict"
  | "WrongCredentials"
  | "TooManyAttempts";

export class ClassroomRefused extends Error {
  override readonly name = "ClassroomRefused";
  readonly code: RefusalCode;
  /** The field of the form that it is about. */
  readonly field: string | undefined;

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** By name, for the bundler may load this file twice in one process. */
export const isClassroomRefused = (error: unknown): error is ClassroomRefused =>
  error instanceof Error && error.name === "ClassroomRefused";
