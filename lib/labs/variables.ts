/**
 * Variables of a lab: `${user}`. Each student has values of their own, which follow from the attempt's seed.
 * A policy's own variables (`${aws:username}`) have a colon and are left as they are.
 */
import { z } from "zod";

const reference = /\$\{([A-Za-z][\w.-]*)\}/g;

/** A value, or how one is chosen. */
export const variable = z.union([
  z.string(),
  z.number(),
  z.strictObject({ generate: z.literal("password") }),
  z.strictObject({ oneOf: z.array(z.string()).min(2) }),
  z.strictObject({ from: z.int(), to: z.int() }),
]);
export type Variable = z.infer<typeof variable>;

/** The names that a value refers to, wherever in it they stand. */
export function referencesIn(value: unknown): string[] {
  if (typeof value === "string") return [...value.matchAll(reference)].map(([, name = ""]) => name);
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...referencesIn(key), ...referencesIn(inner)]);
}

/** The same value with every `${name}` replaced. Throws for a name that has no value. */
export function filled<Value>(value: Value, values: Readonly<Record<string, string>>): Value;
export function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string")
    return value.replace(reference, (_, name: string) => {
      const known = values[name];
      if (known === undefined) throw new Error(`The variable ${name} has no value.`);
      return known;
    });
  if (Array.isArray(value)) return value.map((inner) => filled(inner, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [filled(key, values), filled(inner, values)]));
}

/**
 * A text for everybody who takes the lab: what is the same for each student stands in its place, what differs from one
 * to the other by its name. In: how the lab's variables are chosen.
 */
export const forEverybody = (text: string, variables: Readonly<Record<string, Variable>>): string =>
  text.replace(reference, (_, name: string) => {
    const how = variables[name];
    return how === undefined || typeof how === "object" ? name : String(how);
  });

/**
 * A source of numbers that follow from a seed: the same seed, the same numbers. Not for secrets that must not be guessed.
 * Source: mulberry32 over an FNV-1a hash of the seed, both in the public domain.
 */
export function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One of a list, by a number from 0 to 1. Throws for an empty list. */
export function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[Math.floor(number * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** The values of a lab's variables for one attempt. In: how they are chosen; the attempt's seed; what the scenario tells. */
export function valuesFor(
  variables: Readonly<Record<string, Variable>>,
  seed: string,
  facts: Readonly<Record<string, string>>,
): Record<string, string> {
  const chosen = Object.entries(variables).map(([name, how]) => [
    name,
    chosenValue(how, numbersFrom(`${seed}|${name}`)),
  ]);
  const own: Record<string, string> = Object.fromEntries(chosen);
  for (const name of Object.keys(own)) own[name] = filled(own[name] ?? "", { ...facts, ...own });
  return { ...facts, ...own };
}

function chosenValue(how: Variable, next: () => number): string {
  if (typeof how !== "object") return String(how);
  if ("oneOf" in how) return pick(how.oneOf, next());
  if ("from" in how) return String(how.from + Math.floor(next() * (how.to - how.from + 1)));
  const letters = "abcdefghjkmnpqrstuvwxyz";
  const some = (from: string, count: number) => Array.from({ length: count }, () => pick([...from], next())).join("");
  return `${some(letters.toUpperCase(), 1)}${some(letters, 5)}-${some(letters, 6)}-${some("23456789", 4)}!`;
}
