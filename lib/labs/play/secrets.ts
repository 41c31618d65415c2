/** Secrets in what is printed: none stands in a text, whatever step or sentence brings it there. */

/** What stands in a secret's place. */
const hidden = "••••••••";

/** A value of fewer letters is part of too many words to be a secret. */
const leastLength = 8;

/** The same value without any of the secrets, wherever in it they stand. */
export function withoutSecrets<Value>(value: Value, secrets: Iterable<string>): Value;
export function withoutSecrets(value: unknown, secrets: Iterable<string>): unknown {
  const known = [...secrets].filter((secret) => secret.length >= leastLength).sort((a, b) => b.length - a.length);
  const clean = (inner: unknown): unknown => {
    if (typeof inner === "string") return known.reduce((text, secret) => text.replaceAll(secret, hidden), inner);
    if (Array.isArray(inner)) return inner.map(clean);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, clean(one)]));
  };
  return clean(value);
}
