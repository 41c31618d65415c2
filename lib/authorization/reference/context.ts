/** What the request brings, by key. */
import type { AuthorizationRequest } from "../model";

export function context(request: AuthorizationRequest, key: string): string | readonly string[] | undefined {
  return Object.entries(request.context).find(([name]) => asciiLower(name) === asciiLower(key))?.[1];
}

export const asciiLower = (text: string) =>
  [...text].map((letter) => (letter >= "A" && letter <= "Z" ? letter.toLowerCase() : letter)).join("");

export function single(request: AuthorizationRequest, key: string): string | undefined {
  const value = context(request, key);
  return typeof value === "string" ? value : undefined;
}
