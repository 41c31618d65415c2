"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Pagination from "@cloudscape-design/components/pagination";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import type { Denial } from "@/lib/operation/define";
import { DeniedBox } from "../decision/denied-box";
import { FailureAlert } from "../form/failure-alert";
import { useConsoleRouter } from "../link/navigation";
import type { HelpText } from "../shell/help-context";
import type { TableTargets } from "../targets";
import { type Entry, entriesOf, expandedCell } from "./expanded-rows";
import { HiddenRows } from "./hidden-rows";
import type { ResourceColumn } from "./resource-column";
import { RowHeaderCell } from "./row-header-cell";
import { type Shown, shownRows, type TypeFilter } from "./shown-rows";
import { TableFilter } from "./table-filter";
import { TableHeader } from "./table-header";
import { TablePreferences } from "./table-preferences";
import { useMarkedTargets } from "./use-marked-targets";
import { useTablePreferences } from "./use-table-preferences";
import { useTableView } from "./use-table-view";
import { useTypedText } from "./use-typed-text";

export interface ResourceTableProps<Row> {
  /** From `tables` in targets/tables.ts. Preferences are remembered under its area. */
  targets: TableTargets;
  /** `IAM users`; the counter follows it. */
  title: string;
  /** What the counter says, where not the number of rows: `3 of 456 services`. */
  counter?: string;
  /** `page`: the list is the page (h1). `section`: it is a part of one (h2). Default `section`. */
  level?: "page" | "section";
  description?: ReactNode;
  /** Makes an `Info` link. */
  help?: HelpText;

  rows: readonly Row[];
  /** What tells a row: a name, an ARN. It is the key in the row's target. */
  rowKey: (row: Row) => string;
  columns: readonly ResourceColumn<Row>[];
  /** What a row shows when it is opened. Rows cannot be opened without it. */
  expanded?: (row: Row) => ReactNode;
  /** Which rows are opened, where something else opens them as well; without it the table keeps it. */
  openKeys?: readonly string[];
  onOpenKeysChange?: (keys: string[]) => void;

  selection?: "multi" | "single";
  /** Controlled selection, for wizards; without it the table keeps its own and hands it to `actions`. */
  selectedKeys?: readonly string[];
  onSelectedKeysChange?: (keys: string[]) => void;
  isRowDisabled?: (row: Row) => boolean;
  /** The buttons at the right; gets the selected rows. The refresh button is added by the table. */
  actions?: (selected: Row[]) => ReactNode;

  /** The texts of a row that the search looks at; no search field without it (nor `server`). */
  searched?: (row: Row) => readonly (string | undefined)[];
  /** `Search` unless there is more to say. */
  searchPlaceholder?: string;
  /** The filter by type, with its choices; the choice for all is added. */
  types?: TypeFilter<Row>;
  /** The order at first: a column's id. */
  sorted?: { by: string; descending?: boolean };
  /** Keys of rows that stand before all others: what the person has just made. Not with `server`. */
  firstKeys?: readonly string[];
  /** Are long texts set on several lines, unless the person prefers otherwise? */
  wrapLines?: boolean;
  /** Rows on a page unless the person prefers otherwise. Default 20. */
  pageSize?: number;
  /** Among which one chooses, where not 10, 20, 50 and 100; not with `server`, whose address knows no others. */
  pageSizes?: readonly number[];

  /** What stands there while there is no row at all. Default `No resources to display`. */
  empty?: ReactNode;
  /** The read that failed: a refusal is drawn in place of the rows. */
  failure?: Failure | undefined;
  /** Why some of the rows are left out: their refusals stand in the table, which has no count then. */
  hidden?: readonly Denial[];
  /** Several tables of the page are read by one action: the refusal says by its target which. */
  sharesAction?: boolean;
  loading?: boolean;
  /** False takes the refresh button away. Default: the page is read again. */
  onRefresh?: (() => void) | false;

  /** The rows are one page that the server searched, sorted and cut; the view stands in the address. */
  /** How many there are, how many of them match, and on how many pages. */
  server?: { total: number | undefined; matches: number | undefined; pagesCount: number; openEnd?: boolean };
  /** Where search, sort and page are kept. Default `address`; `local` in dialogs and wizards. */
  state?: "address" | "local";
  /** The view and its setter, where the part around the table reads the rows by it; from `useTableView`. */
  view?: ReturnType<typeof useTableView>;
  /** `none`: without a border of its own, in a dialog or a container. Default for `local`, else `container`. */
  frame?: "container" | "none";
  /** Keeps the views of several tables of one page apart in the address. */
  addressKey?: string;
}

/** The frame of every list: header with counter, actions, search, filter, pages, preferences, selection, states. */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { targets, title, columns, rowKey, server, failure, selection, expanded, state = "address" } = props;
  const router = useConsoleRouter();
  const root = useRef<HTMLDivElement>(null);
  const own = useTableView(state, {
    reload: server !== undefined,
    ...(props.addressKey ? { key: props.addressKey } : {}),
  });
  const [address, changeView] = props.view ?? own;
  const [text, type, send] = useTypedText(address.q);
  const view = {
    ...address,
    // Rows that are all here are searched while the person types; the address follows at the pause.
    ...(server || text === address.q ? {} : { q: text, page: 1 }),
    ...(address.sort === undefined && props.sorted
      ? { sort: props.sorted.by, descending: props.sorted.descending ?? false }
      : {}),
  };
  const [preferences, setPreferences] = useTablePreferences(targets.area);
  const ownPageSize = props.pageSize ?? 20;
  const pageSize = server ? (view.size ?? ownPageSize) : (preferences.pageSize ?? ownPageSize);
  // The server cuts the pages and reads the address; the preference stands in the browser, which tells it.
  const preferred = preferences.pageSize === ownPageSize ? undefined : preferences.pageSize;
  const missed = server !== undefined && address.size === undefined && preferred !== undefined;
  useEffect(() => {
    if (missed) changeView({ size: preferred });
  }, [missed, preferred, changeView]);
  const visible = columnsShown(columns, preferences.visibleContent);
  const wrapLines = preferences.wrapLines ?? props.wrapLines ?? false;
  const { firstKeys } = props;
  const first = firstKeys && ((row: Row) => firstKeys.includes(rowKey(row)));
  const shown: Shown<Row> = server
    ? { rows: props.rows, matches: server.matches ?? props.rows.length, pagesCount: server.pagesCount, page: view.page }
    : shownRows(props.rows, view, { columns, searched: props.searched, types: props.types?.choices, pageSize, first });

  const [ownKeys, setOwnKeys] = useState<readonly string[]>([]);
  const keys = new Set(props.selectedKeys ?? ownKeys);
  const selected = props.rows.filter((row) => keys.has(rowKey(row)));
  const select = (chosen: string[]) => {
    setOwnKeys(chosen);
    props.onSelectedKeysChange?.(chosen);
  };
  const [ownOpenKeys, setOwnOpenKeys] = useState<readonly string[]>([]);
  const openKeys = props.openKeys ?? ownOpenKeys;

  useMarkedTargets(root, function* (table) {
    for (const cell of table.querySelectorAll<HTMLElement>("[data-row-key]")) {
      const row = cell.closest("tr");
      const key = cell.dataset.rowKey ?? "";
      yield [row, targets.row(key)];
      if (selection) yield [row?.querySelector("input"), targets.select(key)];
      yield [row?.querySelector("button[aria-expanded]"), targets.expand(key)];
    }
    yield [table.querySelector("thead input[type=checkbox]"), targets.selectAll];
  });

  const clearFilters = () => {
    type("");
    send("");
    changeView({ q: "", type: "", page: 1 });
    // The button goes with the filters; one goes on at the search.
    root.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  };
  const filtering = view.q !== "" || view.type !== "";
  const entries = entriesOf(failure ? [] : shown.rows);
  const hidden = !failure && props.hidden?.length ? <HiddenRows targets={targets} denials={props.hidden} /> : undefined;
  return (
    <div ref={root} data-testid={targets.table}>
      <Table<Entry<Row>>
        variant={(props.frame ?? (state === "local" ? "none" : "container")) === "none" ? "embedded" : "container"}
        items={entries}
        trackBy={(entry) => entryKey(entry, rowKey)}
        columnDefinitions={visible.map((column) => ({
          id: column.id,
          header: column.header,
          isRowHeader: column.rowHeader ?? false,
          ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
          ...(column.width === undefined ? {} : { width: column.width }),
          ...(column.sortBy ? { sortingField: column.id } : {}),
          ariaLabel: ({ sorted, descending }) =>
            `${column.header}${sorted ? `, sorted ${descending ? "descending" : "ascending"}` : ""}`,
          cell: ({ row, kind }) =>
            kind === "expanded" ? (
              expandedCell(column, expanded?.(row))
            ) : column.rowHeader ? (
              <RowHeaderCell rowKey={rowKey(row)} href={column.href?.(row)} linkTarget={targets.link(rowKey(row))}>
                {column.cell(row)}
              </RowHeaderCell>
            ) : (
              column.cell(row)
            ),
        }))}
        wrapLines={wrapLines}
        sortingDescending={view.descending}
        {...(view.sort ? { sortingColumn: { sortingField: view.sort } } : {})}
        onSortingChange={({ detail }) =>
          changeView({ sort: detail.sortingColumn.sortingField, descending: detail.isDescending ?? false, page: 1 })
        }
        {...(selection
          ? {
              selectionType: selection,
              selectedItems: entries.filter(({ kind, row }) => kind === "row" && keys.has(rowKey(row))),
              // Rows on other pages stay selected: the event knows only those that are shown.
              onSelectionChange: ({ detail }: { detail: { selectedItems: Entry<Row>[] } }) => {
                const here = new Set(shown.rows.map(rowKey));
                const chosen = detail.selectedItems.map(({ row }) => rowKey(row));
                select(selection === "single" ? chosen : [...[...keys].filter((key) => !here.has(key)), ...chosen]);
              },
              isItemDisabled: ({ kind, row }: Entry<Row>) =>
                kind === "expanded" || (props.isRowDisabled?.(row) ?? false),
            }
          : {})}
        {...(expanded
          ? {
              expandableRows: {
                getItemChildren: (entry: Entry<Row>) => (entry.kind === "row" ? [entry.detail] : []),
                isItemExpandable: ({ kind }: Entry<Row>) => kind === "row",
                expandedItems: entries.filter(({ row }) => openKeys.includes(rowKey(row))),
                onExpandableItemToggle: ({ detail }: { detail: { item: Entry<Row>; expanded: boolean } }) => {
                  const key = rowKey(detail.item.row);
                  const open = detail.expanded ? [...openKeys, key] : openKeys.filter((other) => other !== key);
                  setOwnOpenKeys(open);
                  props.onOpenKeysChange?.(open);
                },
              },
            }
          : {})}
        ariaLabels={{
          tableLabel: title,
          selectionGroupLabel: `Select from ${title}`,
          allItemsSelectionLabel: () => `Select all ${title}`,
          itemSelectionLabel: (_, { row, kind }) =>
            kind === "expanded" ? `What ${rowKey(row)} shows cannot be selected` : `Select ${rowKey(row)}`,
          expandButtonLabel: ({ row }) => `Show ${rowKey(row)}`,
          collapseButtonLabel: ({ row }) => `Hide ${rowKey(row)}`,
        }}
        loading={props.loading ?? false}
        loadingText="Loading resources"
        empty={props.rows.length === 0 && hidden ? hidden : emptyState(props, filtering, clearFilters)}
        header={
          <SpaceBetween size="s">
            <TableHeader
              targets={targets}
              title={title}
              level={props.level ?? "section"}
              count={failure || hidden ? undefined : (props.counter ?? (server ? server.total : props.rows.length))}
              description={props.description}
              help={props.help}
              actions={props.actions?.(selected)}
              refreshing={router.pending}
              onRefresh={props.onRefresh === false ? undefined : (props.onRefresh ?? router.refresh)}
            />
            {props.rows.length > 0 && hidden}
          </SpaceBetween>
        }
        {...(props.searched || props.types || server
          ? {
              filter: (
                <TableFilter
                  targets={targets}
                  title={title}
                  view={view}
                  text={text}
                  onType={type}
                  onPause={(q) => {
                    if (q === address.q) return;
                    send(q);
                    changeView({ q, page: 1 });
                  }}
                  onChoose={(type) => changeView({ type, page: 1 })}
                  placeholder={props.searchPlaceholder ?? "Search"}
                  searchable={props.searched !== undefined || server !== undefined}
                  types={props.types}
                  matches={filtering && !props.failure ? shown.matches : undefined}
                  onClear={clearFilters}
                />
              ),
            }
          : {})}
        pagination={
          <Pagination
            data-testid={targets.pagination}
            currentPageIndex={shown.page}
            pagesCount={Math.max(1, shown.pagesCount)}
            openEnd={server?.openEnd ?? false}
            onChange={({ detail }) => changeView({ page: detail.currentPageIndex })}
            ariaLabels={{
              paginationLabel: `Pages of ${title}`,
              previousPageLabel: "Previous page",
              nextPageLabel: "Next page",
              pageLabel: (page) => `Page ${page}`,
            }}
          />
        }
        preferences={
          <TablePreferences
            target={targets.preferences}
            title={title}
            columns={columns}
            pageSizes={props.pageSizes}
            shown={{ pageSize, wrapLines, visibleContent: visible.map(({ id }) => id) }}
            onConfirm={(chosen) => {
              setPreferences(chosen);
              const { pageSize: size } = chosen;
              changeView({ page: 1, ...(server ? { size: size === ownPageSize ? undefined : size } : {}) });
            }}
          />
        }
      />
    </div>
  );
}

const entryKey = <Row,>({ kind, row }: Entry<Row>, rowKey: (row: Row) => string) => `${kind}:${rowKey(row)}`;

const columnsShown = <Row,>(columns: readonly ResourceColumn<Row>[], visible: readonly string[] | undefined) =>
  columns.filter(({ id, optional, rowHeader }) => rowHeader || (visible ? visible.includes(id) : !optional));

function emptyState<Row>(
  { failure, empty, targets, sharesAction }: ResourceTableProps<Row>,
  filtering: boolean,
  clear: () => void,
): ReactNode {
  if (failure?.denial)
    return (
      <div data-testid={targets.denied}>
        <DeniedBox denial={failure.denial} {...(sharesAction ? { within: targets.area } : {})} />
      </div>
    );
  if (failure) return <FailureAlert failure={failure} />;
  if (filtering)
    return (
      <SpaceBetween size="xs" alignItems="center">
        <Box variant="strong">No matches</Box>
        <Button formAction="none" data-testid={targets.clearFilter} onClick={clear}>
          Clear filter
        </Button>
      </SpaceBetween>
    );
  return empty ?? <Box variant="strong">No resources to display</Box>;
}
