import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";
import { iamPages } from "./iam-pages";
import type { SearchFindings } from "./search-findings";

/** Something that the search found, and where it leads. */
export interface SearchResult {
  name: string;
  about?: string;
  /** A console path; no two results have the same. */
  href: string;
}

/** The results by kind, kinds without one left out; and what could not be searched, with the way to its explanation. Pure. */
export function searchGroups(
  text: string,
  strings: Record<EraString, string>,
  found: SearchFindings | undefined,
): { title: string; results: SearchResult[] }[] {
  const wanted = text.trim().toLowerCase();
  const pages = iamPages.filter((page) =>
    [page.text(strings), page.words].some((words) => words.toLowerCase().includes(wanted)),
  );
  const groups: { title: string; results: SearchResult[] }[] = [
    { title: "Pages", results: pages.map((page) => ({ name: page.text(strings), href: page.href })) },
    { title: "Users", results: (found?.users ?? []).map((name) => ({ name, href: consolePaths.user(name) })) },
    { title: "User groups", results: (found?.groups ?? []).map((name) => ({ name, href: consolePaths.group(name) })) },
    { title: "Roles", results: (found?.roles ?? []).map((name) => ({ name, href: consolePaths.role(name) })) },
    {
      title: "Policies",
      results: (found?.policies ?? []).map(({ name, arn }) => ({ name, href: consolePaths.policy(arn) })),
    },
    {
      title: "Access keys",
      results: (found?.accessKeys ?? []).map(({ id, userName }) => ({
        name: id,
        about: `Access key of ${userName}`,
        href: consolePaths.user(userName, "security_credentials"),
      })),
    },
    {
      title: "Access denied",
      results: (found?.hidden ?? []).map(({ action, message, eventId }) => ({
        name: `Explain ${action}`,
        about: message,
        href: consolePaths.authorizationDetails(eventId),
      })),
    },
  ];
  return groups.filter(({ results }) => results.length > 0);
}
