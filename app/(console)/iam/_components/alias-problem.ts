import { accountAlias } from "@/lib/services/iam/inputs";

/** What is wrong with an alias while it is typed, in a person's words; undefined where it fits, and of an empty field. */
export function aliasProblem(typed: string): string | undefined {
  if (typed === "" || accountAlias.safeParse(typed).success) return undefined;
  if (/[^a-z0-9-]/.test(typed)) return "An alias has lowercase letters, digits, and hyphens only.";
  if (/^-|-$/.test(typed)) return "An alias does not begin or end with a hyphen.";
  if (typed.includes("--")) return "An alias does not have two hyphens one after the other.";
  if (typed.length < 3) return "An alias has at least 3 characters.";
  if (typed.length > 63) return "An alias has at most 63 characters.";
  return "An alias is not a 12-digit number: that would be an account ID.";
}
