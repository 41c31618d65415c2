/** How a table is looked at: what stands in the address as `?q=…&type=…&sort=-name&page=2`. Pure: server and browser. */
export interface TableView {
  /** The search text. */
  q: string;
  /** The chosen type, empty for all. */
  type: string;
  /** A column's id. */
  sort: string | undefined;
  descending: boolean;
  /** From 1. */
  page: number;
  /** Rows on a page, where the server cuts the pages and the person does not want the table's own number. */
  size: number | undefined;
}

/** How many rows a page may have. */
export const pageSizes: readonly number[] = [10, 20, 50, 100];

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads a view from the parameters of an address. `key` is put before each name where a page has several tables:
 * `key` `policies` reads `policies.q`.
 */
export function tableView(parameters: Parameters, key?: string): TableView {
  const text = (name: string) => {
    const value = parameters[parameterName(name, key)];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const sort = text("sort");
  const page = Number(text("page"));
  const size = Number(text("size"));
  return {
    q: text("q"),
    type: text("type"),
    sort: sort.replace(/^-/, "") || undefined,
    descending: sort.startsWith("-"),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: pageSizes.includes(size) ? size : undefined,
  };
}

/** The parameters that say a view; undefined takes a parameter out of the address. */
export function viewParameters(view: TableView, key?: string): Record<string, string | undefined> {
  return {
    [parameterName("q", key)]: view.q || undefined,
    [parameterName("type", key)]: view.type || undefined,
    [parameterName("sort", key)]: view.sort === undefined ? undefined : `${view.descending ? "-" : ""}${view.sort}`,
    [parameterName("page", key)]: view.page > 1 ? String(view.page) : undefined,
    [parameterName("size", key)]: view.size === undefined ? undefined : String(view.size),
  };
}

const parameterName = (name: string, key: string | undefined) => (key ? `${key}.${name}` : name);
