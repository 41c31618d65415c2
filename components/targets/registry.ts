/**
 * The registry of target ids: what a test, a lab and a hotspot call the same thing by. A target is written as
 * `data-testid`; its id is `area.element` or `area.element[key]` and never changes with the era or with a label.
 * For a control one fills or ticks, the target sits on the native input (`nativeInputAttributes`).
 */
import type { Era } from "../shell/session-facts";

export interface TargetFacts {
  /** With an empty pair of brackets where a key belongs: `users.row[]`. */
  id: string;
  /** The console path where it stands, `*` for every page. */
  page: string;
  era: Era | "both";
  about: string;
}

const registered = new Map<string, TargetFacts>();

/** Every target that the console knows, for documents and for the test that looks for them. */
export const targetRegistry: ReadonlyMap<string, TargetFacts> = registered;

export function target(id: string, page: string, about: string, era: TargetFacts["era"] = "both"): string {
  registered.set(id, { id, page, era, about });
  return id;
}

/** A target with a key: `keyed("users.row[]", …)("ben")` is `users.row[ben]`. */
export function keyed(
  id: string,
  page: string,
  about: string,
  era: TargetFacts["era"] = "both",
): (key: string) => string {
  target(id, page, about, era);
  return (key) => id.replace("[]", () => `[${key}]`);
}

/** The targets that every table has. `area` is the plural of what stands in it: `users`. */
export function table(area: string, page: string) {
  return {
    area,
    table: target(`${area}.table`, page, "the table"),
    row: keyed(`${area}.row[]`, page, "a row, by its key"),
    link: keyed(`${area}.row[].link`, page, "the link of a row"),
    select: keyed(`${area}.row[].select`, page, "the check box or radio button of a row"),
    expand: keyed(`${area}.row[].expand`, page, "opens what a row hides"),
    selectAll: target(`${area}.select-all`, page, "the check box of all rows"),
    filter: target(`${area}.filter`, page, "the search field"),
    clearFilter: target(`${area}.clear-filter`, page, "takes the filter away where nothing matches"),
    clearFilters: target(`${area}.clear-filters`, page, "takes search and filter away, beside the matches"),
    typeFilter: target(`${area}.type-filter`, page, "the filter by type"),
    create: target(`${area}.create`, page, "the button that creates or adds"),
    delete: target(`${area}.delete`, page, "the button that deletes or removes"),
    refresh: target(`${area}.refresh`, page, "reads the table again"),
    preferences: target(`${area}.preferences`, page, "columns, page size, wrapping"),
    pagination: target(`${area}.pagination`, page, "the pages"),
    info: target(`${area}.info`, page, "opens the help panel"),
    denied: target(`${area}.denied`, page, "what stands in place of rows that one may not see"),
  };
}

export type TableTargets = ReturnType<typeof table>;

/** The targets that every detail page has. `area` is the singular: `user`. */
export function detail(area: string, page: string) {
  return {
    area,
    tab: keyed(`${area}.tab[]`, page, "a tab, by its section"),
    summary: keyed(`${area}.summary[]`, page, "a field of the summary"),
    edit: target(`${area}.edit`, page, "opens the form that changes it"),
    delete: target(`${area}.delete`, page, "opens the dialog that deletes it"),
  };
}

export type DetailTargets = ReturnType<typeof detail>;
