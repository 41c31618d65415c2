import type { ReactNode } from "react";

/** A column of a ResourceTable. */
export interface ResourceColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the cell a link to this console path, and the link the row's target. Undefined: of this row it is none. */
  href?: (row: Row) => string | undefined;
  /** What the column is sorted by; without it the column cannot be sorted. Undefined sorts first. */
  sortBy?: (row: Row) => string | number | undefined;
  /** The column that names the row: it is always visible. One in each table. */
  rowHeader?: boolean;
  /** Off until the person turns it on in Preferences. */
  optional?: boolean;
  /** CSS lengths or pixels. */
  minWidth?: number | string;
  width?: number | string;
}

/** Compares two rows by a column; texts as people sort them. */
export const byColumn =
  <Row>({ sortBy }: ResourceColumn<Row>) =>
  (a: Row, b: Row): number => {
    const [left, right] = [sortBy?.(a), sortBy?.(b)];
    if (left === right) return 0;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left).localeCompare(String(right), "en", { numeric: true });
  };
