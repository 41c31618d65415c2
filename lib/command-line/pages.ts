/**
 * Answers that come page by page, put together as the CLI puts them: `--max-items`, `--starting-token`, `--page-size`.
 * Source: AWS CLI User Guide, "Using the pagination options in the AWS CLI"; the form of its tokens is botocore's.
 */
import { plainError } from "./command-error";
import type { Paging } from "./model";
import { pythonLiteral } from "./python-text";
import { compileQuery } from "./query";
import { isRecord } from "./shorthand";

export interface PageWishes {
  startingToken: string | undefined;
  maxItems: number | undefined;
  pageSize: number | undefined;
}

type Answer = Record<string, unknown>;
/** Where a page begins, by the members that say so; null at the first. */
type Markers = Record<string, unknown>;
type Send = (input: Answer) => Promise<Answer>;

export interface Pages {
  /** Each with nothing but the lists that grow, null where it has none; the first with what is told once. */
  pages: Answer[];
  /** The lists of all pages, what is told once, and where to go on. */
  whole: Answer;
  /** Where to go on, where not everything was asked for. */
  nextToken: string | undefined;
}

/** Asks for pages until there is no other, or as many items are there as are wanted. */
export async function readPages(paging: Paging, input: Answer, wishes: PageWishes, send: Send): Promise<Pages> {
  const [counted = ""] = paging.results;
  const { maxItems = Number.POSITIVE_INFINITY } = wishes;
  const start = wishes.startingToken === undefined ? undefined : startOf(wishes.startingToken, paging);
  const pages: Answer[] = [];
  let others: Answer = {};
  let markers: Markers = start?.markers ?? Object.fromEntries(paging.tokens.map(({ input: name }) => [name, null]));
  let total = 0;
  let nextToken: string | undefined;
  for (let first = true; ; first = false) {
    const answer = await send({
      ...input,
      ...(wishes.pageSize !== undefined && paging.pageSize && { [paging.pageSize]: wishes.pageSize }),
      ...Object.fromEntries(Object.entries(markers).filter(([, marker]) => marker !== null)),
    });
    const lists = listsOf(paging, answer, first && start ? start.skip : undefined);
    if (first) others = Object.fromEntries(paging.others.map((name) => [name, answer[name] ?? null]));
    const items = lists[counted] ?? [];
    const tooMany = total + items.length - maxItems;
    if (tooMany > 0) {
      const kept = items.length - tooMany;
      pages.push({ ...lists, [counted]: items.slice(0, kept) });
      const skipped = first && start ? start.skip : 0;
      nextToken = tokenOf({ ...markers, boto_truncate_amount: kept + skipped });
      break;
    }
    pages.push(lists);
    total += items.length;
    const next = nextOf(paging, answer);
    if (!next) break;
    if (total === maxItems) {
      nextToken = tokenOf(next);
      break;
    }
    if (JSON.stringify(next) === JSON.stringify(markers))
      throw plainError(`Error during pagination: The same next token was received twice: ${pythonLiteral(next)}`);
    markers = next;
  }
  return {
    pages: pages.map((page, at) => (at === 0 ? { ...others, ...page } : page)),
    whole: joined(pages, others, nextToken),
    nextToken,
  };
}

/** The lists of a page; of the first behind a starting token what is not yet shown of the counted one, and no other. */
function listsOf({ results }: Paging, answer: Answer, skip: number | undefined): Record<string, unknown[] | null> {
  return Object.fromEntries(
    results.map((name, index) => {
      const list = answer[name];
      if (!Array.isArray(list)) return [name, null];
      return [name, skip === undefined ? list : index === 0 ? list.slice(skip) : []];
    }),
  );
}

function joined(pages: readonly Answer[], others: Answer, nextToken: string | undefined): Answer {
  const whole: Answer = {};
  for (const page of pages)
    for (const [name, list] of Object.entries(page)) {
      const known = whole[name];
      if (Array.isArray(list)) whole[name] = Array.isArray(known) ? [...known, ...list] : list;
    }
  return { ...whole, ...others, ...(nextToken !== undefined && { NextToken: nextToken }) };
}

/** Where the page behind this one begins; undefined behind the last. */
function nextOf({ tokens }: Paging, answer: Answer): Markers | undefined {
  if (answer.IsTruncated === false) return undefined;
  const next = tokens.map(({ input, output }): [string, unknown] => [input, compileQuery(output)(answer) || null]);
  return next.some(([, marker]) => marker !== null) ? Object.fromEntries(next) : undefined;
}

/** As Python writes the JSON of a token: in ASCII. */
function tokenOf(token: Markers): string {
  const members = Object.entries(token).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const ascii = `{${members.join(", ")}}`.replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return btoa(ascii);
}

/** A token of ours, or a marker as AWS gave it. */
function startOf(token: string, { tokens }: Paging): { markers: Markers; skip: number } {
  const markersOf = (of: (name: string, index: number) => unknown): Markers =>
    Object.fromEntries(tokens.map(({ input }, index) => [input, of(input, index) ?? null]));
  const plain = { markers: markersOf((_, index) => (index === 0 ? token : null)), skip: 0 };
  try {
    const read: unknown = JSON.parse(atob(token));
    if (!isRecord(read)) return plain;
    const skip = Number(read.boto_truncate_amount ?? 0);
    return { markers: markersOf((name) => read[name]), skip: Number.isInteger(skip) ? skip : 0 };
  } catch {
    return plain;
  }
}
