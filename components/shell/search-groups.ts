/** What the searches offer, by kind. A kind without a result is left out. Pure. */
import { capital } from "../eras/capital";
import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";
import { iamPages } from "./iam-pages";
import type { SearchFindings } from "./search-findings";
import { consoleServices } from "./services";

/** Something that the search found, and where it leads. */
export interface SearchResult {
  name: string;
  about?: string;
  /** A console path; no two results of a kind have the same. */
  href: string;
}

export interface SearchGroup {
  title: string;
  results: SearchResult[];
}

const holds = (text: string, ...words: string[]) =>
  words.some((word) => word.toLowerCase().includes(text.trim().toLowerCase()));

const filledOnes = (groups: SearchGroup[]) => groups.filter(({ results }) => results.length > 0);

/** The services whose name or description holds the text. */
export const serviceGroup = (text: string): SearchGroup[] =>
  filledOnes([{ title: "Services", results: consoleServices.filter(({ name, about }) => holds(text, name, about)) }]);

/** The pages of IAM whose name, or another word for it, holds the text. */
export const pageGroup = (title: string, text: string, strings: Record<EraString, string>): SearchGroup[] => {
  const pages = iamPages.filter((page) => holds(text, page.text(strings), page.words));
  return filledOnes([{ title, results: pages.map((page) => ({ name: page.text(strings), href: page.href })) }]);
};

/** What the account has; and what could not be searched, with the way to its explanation. */
export const foundGroups = (found: SearchFindings | undefined, strings: Record<EraString, string>): SearchGroup[] =>
  filledOnes([
    { title: "Users", results: (found?.users ?? []).map((name) => ({ name, href: consolePaths.user(name) })) },
    {
      title: capital(strings["groups.many"]),
      results: (found?.groups ?? []).map((name) => ({ name, href: consolePaths.group(name) })),
    },
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
  ]);
