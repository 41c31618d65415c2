/**
 * How large a request may be. A few may be larger than all others; how many of them are taken in at once is limited too,
 * for bodies are read before it is known who sends them.
 */

/** One megabyte. */
export const bodyLimit = 1024 * 1024;

/**
 * By the name of the operation. A SAML metadata document has up to 10,000,000 characters, and a character of a form may
 * be three bytes. Source: IAM API Reference, CreateSAMLProvider.
 */
const largest: ReadonlyMap<string, number> = new Map(
  ["CreateSAMLProvider", "UpdateSAMLProvider"].map((name) => [name, 32 * bodyLimit]),
);

/** How many bytes a request may have. In: the first megabyte of its body; clients name the action before all else. */
export function limitFor(beginning: Buffer): number {
  const [, action = ""] = /(?:^|&)Action=(\w+)/.exec(beginning.toString("latin1")) ?? [];
  return largest.get(action) ?? bodyLimit;
}

/** Large bodies in memory at once. */
const most = 2;

/** Places for large bodies, given in the order in which they were asked for. */
export function largeBodyPlaces() {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    /** Resolves when there is a place. Whoever takes one gives it back. */
    take: () =>
      new Promise<void>((resolve) => {
        const enter = () => {
          taken += 1;
          resolve();
        };
        if (taken < most) enter();
        else waiting.push(enter);
      }),
    giveBack() {
      taken -= 1;
      waiting.shift()?.();
    },
  };
}

export type LargeBodyPlaces = ReturnType<typeof largeBodyPlaces>;
