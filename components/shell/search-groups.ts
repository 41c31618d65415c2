/** What the searches offer, by kind. A kind without a result is left out. Pure. */
import { capital } from "../eras/capital";
import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";
import { iamPages } from "./iam-pages";
import type { SearchFindings } from "./search-findings";
import { consoleServices, servicesElsewhere } from "./services";

/** Something that the search found, and where it leads. */
export interface SearchResult {
  name: string;
  about?: string;
  /** A console path; no two results of a kind have the same. None: it leads nowhere, and stands there in grey. */
  href?: string;
  /** Is it one of AWS's services that are not simulated? */
  elsewhere?: true;
}

export interface SearchGroup {
  title: string;
  results: SearchResult[];
}

/** Does the text stand in one of these, from the beginning of a word on? `DB` begins one in `DynamoDB`. */
function holds(text: string, ...among: string[]): boolean {
  const wanted = text.trim().toLowerCase();
  return among.some((words) => {
    const lower = words.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
      if (beginsWord(words, at)) return true;
    return false;
  });
}

const beginsWord = (text: string, at: number) =>
  at === 0 || /^([^\p{L}\p{N}].|\p{Ll}\p{Lu})/u.test(text.slice(at - 1, at + 1));

const filledOnes = (groups: SearchGroup[]) => groups.filter(({ results }) => results.length > 0);

/** The services whose name or description holds the text; those that are not simulated after the others. */
export const serviceGroup = (text: string): SearchGroup[] =>
  filledOnes([
    {
      title: "Services",
      results: [
        ...consoleServices
          .filter(({ name, about }) => holds(text, name, about))
          .map(({ name, about, href }) => ({ name, about, href })),
        ...servicesElsewhere
          .filter(({ name }) => holds(text, name))
          .map(({ name, page }) => ({ name, elsewhere: true as const, ...(page ? { href: page.href } : {}) })),
      ],
    },
  ]);

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
