import { type FoldedAction, foldAction } from "../match/action";
import { foldCase } from "../match/fold-case";
import type { Work } from "../match/glob";
import { headBit, headOf } from "../match/resource";
import type { Variables } from "../match/template";
import type { AuthorizationRequest } from "../model";

/** One request on its way through the policies: what matchers ask of it, prepared once and only where asked. */
export class Evaluation implements Work, Variables {
  /** Steps of pattern matching so far. */
  steps = 0;
  readonly action: FoldedAction;
  private keys: readonly string[] | undefined;
  private lastKey: string | undefined;
  private lastValue: string | readonly string[] | undefined;
  private resourceHead: string | undefined;
  private resourceHeadBit = 0;

  constructor(
    readonly request: AuthorizationRequest,
    /** Has the caller a permissions boundary? A Deny with NotPrincipal asks. */
    readonly bounded: boolean,
  ) {
    this.action = foldAction(request.action);
  }

  /** What the request brings for a condition key (in lower case), or undefined: an empty list is nothing. */
  value(key: string): string | readonly string[] | undefined {
    const value = this.find(key);
    return value === undefined || value.length > 0 || typeof value === "string" ? value : undefined;
  }

  /** The value a variable takes. A key with several values gives none, even where the list holds only one. */
  variable(key: string): string | undefined {
    const value = this.find(key);
    return typeof value === "string" ? value : undefined;
  }

  /** `arn:aws:s3:` of the resource's ARN. */
  get head(): string {
    this.resourceHead ??= headOf(this.request.resource);
    return this.resourceHead;
  }

  /** The bit of that head; all bits where the resource has none, so that only patterns without one are left to try. */
  get headBit(): number {
    if (this.resourceHeadBit === 0) this.resourceHeadBit = headBit(this.head);
    return this.resourceHeadBit;
  }

  /** Many conditions ask for the same key, one after the other. */
  private find(folded: string): string | readonly string[] | undefined {
    if (folded !== this.lastKey) {
      this.lastValue = this.search(folded);
      this.lastKey = folded;
    }
    return this.lastValue;
  }

  /** Of two keys that differ only in case the first counts. */
  private search(folded: string): string | readonly string[] | undefined {
    const { context } = this.request;
    this.keys ??= Object.keys(context);
    for (const key of this.keys) if (key.length === folded.length && foldCase(key) === folded) return context[key];
    return undefined;
  }
}
