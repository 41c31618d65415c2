/** What the searches offer, by kind. A kind without a result is left out. Pure. */
import { beginsWord } from "@/lib/aws/begins-word";
import { capital } from "../eras/capital";
import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";
import { iamPages } from "./iam-pages";
import type { SearchFindings } from "./search-findings";
import { consoleServices, nameIn, servicesElsewhere } from "./services";
import type { Era } from "./session-facts";

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

/** Does the text stand in one of these, from the beginning of a word on? */
const holds = (text: string, ...among: string[]) => among.some((words) => beginsWord(words, text.trim()));

const filledOnes = (groups: SearchGroup[]) => groups.filter(({ results }) => results.length > 0);

/** The services whose name or description holds the text; those that are not simulated after the others. */
export const serviceGroup = (text: string, era: Era): SearchGroup[] =>
  filledOnes([
    {
      title: "Services",
      results: [
        ...consoleServices
          .filter(({ name, about }) => holds(text, name, about))
          .map(({ name, about, href }) => ({ name, about, href })),
        ...servicesElsewhere
          .filter(({ name, name2020 = "" }) => holds(text, name, name2020))
          .map((service) => ({
            name: nameIn(era, service),
            elsewhere: true as const,
            ...(service.page ? { href: service.page.href } : {}),
          })),
      ],
    },
  ]);

/** The pages of IAM whose name, or another word for it, holds the text. */
export const pageGroup = (title: string, text: string, strings: Record<EraString, string>): SearchGroup[] => {
  const pages = iamPages.filter((page) => holds(text, page.text(strings), page.words));
  return filledOnes([{ title, results: pages.map((page) => ({ name: page.text(strings), href: page.href })) }]);
};

/**
 * What the account has of a text; where there is more than is told, the way to the list of all of it; and what could not
 * be searched, with the way to its explanation.
 */
export const foundGroups = (
  text: string,
  found: SearchFindings | undefined,
  strings: Record<EraString, string>,
): SearchGroup[] => {
  /** Results of one kind; where there are more, the list of all of them stands last. */
  const ofKind = (kind: string, title: string, list: string, results: SearchResult[]): SearchGroup => {
    const all = { name: `All with “${text.trim()}”`, href: `${list}?${new URLSearchParams({ q: text.trim() })}` };
    return { title, results: found?.more.includes(kind) ? [...results, all] : results };
  };
  const named = (names: readonly string[] = [], href: (name: string) => string) =>
    names.map((name) => ({ name, href: href(name) }));
  return filledOnes([
    ofKind("user", "Users", consolePaths.users, named(found?.users, consolePaths.user)),
    ofKind("group", capital(strings["groups.many"]), consolePaths.groups, named(found?.groups, consolePaths.group)),
    ofKind("role", "Roles", consolePaths.roles, named(found?.roles, consolePaths.role)),
    ofKind(
      "policy",
      "Policies",
      consolePaths.policies,
      (found?.policies ?? []).map(({ name, arn }) => ({ name, href: consolePaths.policy(arn) })),
    ),
    {
      title: "Access keys",
      results: (found?.accessKeys ?? []).map(({ id, userName }) => ({
        name: id,
        about: `Access key of ${userName ?? "the root user"}`,
        href:
          userName === null ? consolePaths.securityCredentials : consolePaths.user(userName, "security_credentials"),
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
};
