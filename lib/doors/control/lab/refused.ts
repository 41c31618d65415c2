/** What the control API refuses: a status, a sentence for whoever wrote the program, and where in the input it lies. */
export class LabRefused extends Error {
  override readonly name = "LabRefused";
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429,
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }
}

/** By name, for the bundler may load this file twice in one process. */
export const isLabRefused = (error: unknown): error is LabRefused =>
  error instanceof Error && error.name === "LabRefused";
