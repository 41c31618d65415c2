import { processItems } from "@cloudscape-design/collection-hooks/operations";
import { byColumn, type ResourceColumn } from "./resource-column";
import type { TableView } from "./table-view";

/** A choice of the filter by type. */
export interface TypeChoice<Row> {
  value: string;
  label: string;
  matches: (row: Row) => boolean;
}

/** The filter by type; with `many` it is a list to tick, as in 2020, and the view has the values between commas. */
export interface TypeFilter<Row> {
  label: string;
  all: string;
  choices: readonly (TypeChoice<Row> & { group?: string })[];
  many?: boolean;
}

export interface Shown<Row> {
  rows: readonly Row[];
  /** How many rows match, over all pages. */
  matches: number;
  pagesCount: number;
  /** The page that is shown: the last where the view asks for one behind it. */
  page: number;
}

/** The rows of one page of a table whose rows are all here: searched, filtered by type, sorted, cut. Pure. */
export function shownRows<Row>(
  rows: readonly Row[],
  view: TableView,
  table: {
    columns: readonly ResourceColumn<Row>[];
    searched: ((row: Row) => readonly (string | undefined)[]) | undefined;
    types: readonly TypeChoice<Row>[] | undefined;
    pageSize: number;
    /** Rows that stand before all others, however they are sorted. */
    first?: ((row: Row) => boolean) | undefined;
  },
): Shown<Row> {
  const type = table.types?.find(({ value }) => value === view.type);
  const sorting = table.columns.find(({ id, sortBy }) => id === view.sort && sortBy);
  const text = view.q.trim().toLowerCase();
  const result = processItems(
    rows,
    {
      filteringText: text,
      sortingColumns: sorting
        ? [{ sortingColumn: { sortingComparator: byColumn(sorting) }, isDescending: view.descending }]
        : [],
    },
    {
      filtering: {
        filteringFunction: (row) =>
          (type?.matches(row) ?? true) &&
          (text === "" || (table.searched?.(row) ?? []).some((part) => part?.toLowerCase().includes(text))),
      },
      sorting: {},
    },
  );
  const { first } = table;
  const items = first ? [...result.items.filter(first), ...result.items.filter((row) => !first(row))] : result.items;
  const matches = result.items.length;
  const pagesCount = Math.max(1, Math.ceil(matches / table.pageSize));
  const page = Math.min(view.page, pagesCount);
  return {
    rows: items.slice((page - 1) * table.pageSize, page * table.pageSize),
    matches,
    pagesCount,
    page,
  };
}
