/** What is not done with an attempt; the message is for the person who asked. */
export class AttemptRefused extends Error {
  override readonly name = "AttemptRefused";
  constructor(
    readonly kind: "absent" | "malformed" | "conflict",
    message: string,
  ) {
    super(message);
  }
}

/** By name, for the bundler may load this file twice in one process. */
export const isAttemptRefused = (error: unknown): error is AttemptRefused =>
  error instanceof Error && error.name === "AttemptRefused";
