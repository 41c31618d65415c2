/** Patterns letter by letter, with their variables replaced. */
import type { AuthorizationRequest } from "../model";
import { single } from "./context";

/** A pattern as a list: one-character texts, and the two wildcards. */
export type Pattern = (string | { wild: "*" | "?" })[];

export const plainPattern = (text: string): Pattern =>
  [...text].map((letter) => (letter === "*" || letter === "?" ? { wild: letter } : letter));

/** The text with its variables replaced, or undefined where one has neither value nor default. */
export function substitutedPattern(text: string, request: AuthorizationRequest, wildcards = true): Pattern | undefined {
  const result: Pattern = [];
  let rest = text;
  while (rest !== "") {
    const end = rest.indexOf("}");
    const inside = rest.startsWith("${") && end > 0 ? rest.slice(2, end) : undefined;
    if (inside === "*" || inside === "?" || inside === "$") {
      result.push(inside);
      rest = rest.slice(end + 1);
      continue;
    }
    const variable = inside === undefined || /[${]/.test(inside) ? undefined : readVariable(inside);
    if (variable) {
      const value = single(request, variable.key) ?? variable.fallback;
      if (value === undefined) return undefined;
      result.push(...[...value]);
      rest = rest.slice(end + 1);
      continue;
    }
    const [letter = ""] = rest;
    result.push(wildcards && (letter === "*" || letter === "?") ? { wild: letter } : letter);
    rest = rest.slice(letter.length);
  }
  return result;
}

export function readVariable(inside: string): { key: string; fallback: string | undefined } | undefined {
  const comma = inside.indexOf(",");
  const key = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  if (key === "" || key.includes("'")) return undefined;
  if (comma < 0) return { key, fallback: undefined };
  const rest = inside.slice(comma + 1).trim();
  const quoted = rest.length >= 2 && rest.startsWith("'") && rest.endsWith("'") && !rest.slice(1, -1).includes("'");
  return quoted ? { key, fallback: rest.slice(1, -1) } : undefined;
}

/** By a table of what every beginning of the pattern matches. */
export function fitsPattern(pattern: Pattern, text: string): boolean {
  const letters = [...text];
  let reachable = letters.map(() => false);
  reachable.unshift(true);
  for (const part of pattern) {
    const next = reachable.map(() => false);
    for (let at = 0; at <= letters.length; at++) {
      if (!reachable[at]) continue;
      if (typeof part !== "string" && part.wild === "*") for (let to = at; to <= letters.length; to++) next[to] = true;
      else if (at < letters.length && (typeof part !== "string" || part === letters[at])) next[at + 1] = true;
    }
    reachable = next;
  }
  return reachable[letters.length] === true;
}
