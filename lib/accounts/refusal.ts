/** An account cannot be made, emptied or changed as asked; the message is for the person who asked. */
export class AccountRefused extends Error {
  override readonly name = "AccountRefused";
}

/** By name, for the bundler may load this file twice in one process. */
export const isAccountRefused = (error: unknown): error is AccountRefused =>
  error instanceof Error && error.name === "AccountRefused";
