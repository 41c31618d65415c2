import { roleDescription } from "@/lib/services/iam/inputs";

/** What stands under the field. */
export const descriptionConstraint = "Maximum 1000 characters: tab, line ends, and the characters of Latin-1.";

/** Why IAM would refuse the description of a role; undefined where it would not. */
export function descriptionProblem(description: string): string | undefined {
  if (roleDescription.safeParse(description).success) return undefined;
  return description.length > 1000
    ? `A description has at most 1000 characters: this one has ${description.length}.`
    : "A description has only the characters of Latin-1, tab and line ends.";
}
