import { namedPrincipals, positionAt } from "@/lib/authorization";

/**
 * IAM's refusal of a principal, with the place where the policy names it: `… (line 7, column 24)`. Another sentence
 * stays as it is. Pure; in: IAM's sentence, the policy's text.
 */
export function withPlace(sentence: string, document: string): string {
  const [, type, text] = /^Invalid principal in policy: "(\w+)":"(.+)"$/.exec(sentence) ?? [];
  const named = namedPrincipals(document).find((principal) => principal.type === type && principal.text === text);
  if (!named) return sentence;
  const { line, column } = positionAt(document, named.start);
  return `${sentence} (line ${line}, column ${column})`;
}
