import { groupName } from "@/lib/services/iam/inputs";

/** What is wrong with the name of a new group, for its field; undefined where nothing is. */
export function groupNameProblem(name: string): string | undefined {
  if (name === "") return "Group name is required";
  return groupName.safeParse(name).success
    ? undefined
    : "A group name has up to 128 characters: A-Z, a-z, 0-9, and + = , . @ _ - (hyphen)";
}
