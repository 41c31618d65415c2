/**
 * An error as an AWS client sees it: wire code, HTTP status, AWS's sentence.
 * The bundler may load this file twice in one process, so recognise one with `isAwsError`, never with `instanceof`.
 */
export class AwsError extends Error {
  override readonly name = "AwsError";
  constructor(
    /** The code on the wire, such as `NoSuchEntity`. */
    readonly code: string,
    message: string,
    /** HTTP status. */
    readonly status: number,
    /** What a door may show besides, such as the decision behind an AccessDenied, which is never sent to AWS clients. */
    readonly detail?: unknown,
  ) {
    super(message);
  }
}

export const isAwsError = (error: unknown): error is AwsError =>
  error instanceof Error && error.name === "AwsError" && "code" in error && "status" in error;

const kinds = {
  user: "user",
  group: "group",
  role: "role",
} as const;

/** `NoSuchEntity` 404 in IAM's words for an entity known by name. */
export const noSuchEntity = (kind: keyof typeof kinds, name: string) =>
  new AwsError("NoSuchEntity", `The ${kinds[kind]} with name ${name} cannot be found.`, 404);

/** `NoSuchEntity` 404 with a whole sentence, for the kinds that have one of their own. */
export const notFound = (sentence: string) => new AwsError("NoSuchEntity", sentence, 404);

export const noSuchInstanceProfile = (name: string) => notFound(`Instance Profile ${name} cannot be found.`);

/** `EntityAlreadyExists` 409. */
export const alreadyExists = (sentence: string) => new AwsError("EntityAlreadyExists", sentence, 409);

/** `DeleteConflict` 409. */
export const deleteConflict = (sentence: string) => new AwsError("DeleteConflict", sentence, 409);

/** `LimitExceeded` 409; most sentences are `Cannot exceed quota for <Quota>: <n>`. */
export const limitExceeded = (sentence: string) => new AwsError("LimitExceeded", sentence, 409);
export const quotaExceeded = (quota: string, limit: number) =>
  limitExceeded(`Cannot exceed quota for ${quota}: ${limit}`);

/** `ValidationError` 400 with a sentence of its own (what violates a member's constraints is told by `checked`). */
export const validationError = (sentence: string) => new AwsError("ValidationError", sentence, 400);

/** `InvalidInput` 400. */
export const invalidInput = (sentence: string) => new AwsError("InvalidInput", sentence, 400);

/** `MalformedPolicyDocument` 400. */
export const malformedPolicy = (sentence: string) => new AwsError("MalformedPolicyDocument", sentence, 400);

/** `AccessDenied` 403 for what no policy could allow. */
export const accessDenied = (sentence: string) => new AwsError("AccessDenied", sentence, 403);
