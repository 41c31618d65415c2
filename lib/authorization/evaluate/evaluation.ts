import { foldCase } from "../match/fold-case";
import type { Work } from "../match/glob";
import type { AuthorizationRequest } from "../model";

/** One request on its way through the policies: what matchers ask of it, prepared once and only where asked. */
export class Evaluation implements Work {
  /** Steps of pattern matching so far. */
  steps = 0;
  /** The action in lower case: actions are compared without regard to case. */
  readonly action: string;
  private keys: readonly string[] | undefined;

  constructor(
    readonly request: AuthorizationRequest,
    /** Has the caller a permissions boundary? A Deny with NotPrincipal asks. */
    readonly bounded: boolean,
  ) {
    this.action = foldCase(request.action);
  }

  /** The values of a condition key (in lower case), or undefined where the request has none: an empty list is none. */
  values(key: string): readonly string[] | undefined {
    const value = this.find(key);
    if (typeof value === "string") return [value];
    return value === undefined || value.length === 0 ? undefined : value;
  }

  /** The value a variable takes. A key with several values gives none, even where the list holds only one. */
  readonly variable = (key: string): string | undefined => {
    const value = this.find(key);
    return typeof value === "string" ? value : undefined;
  };

  /** Of two keys that differ only in case the first counts. */
  private find(folded: string): string | readonly string[] | undefined {
    const { context } = this.request;
    this.keys ??= Object.keys(context);
    const key = this.keys.find((key) => key.length === folded.length && foldCase(key) === folded);
    return key === undefined ? undefined : context[key];
  }
}
