import type { ReactNode } from "react";
import type { ResourceColumn } from "./resource-column";

/** What stands in a table: a row, or what an opened row shows below itself over the whole width. */
export type Entry<Row> = { kind: "row"; row: Row; detail: Entry<Row> } | { kind: "expanded"; row: Row };

export const entriesOf = <Row,>(rows: readonly Row[]): Entry<Row>[] =>
  rows.map((row) => ({ kind: "row", row, detail: { kind: "expanded", row } }));

/**
 * The cells of an opened row. Only the one in the column that names the row is filled; it takes no width of its own and
 * lies over the others (see `.expanded-row` in globals.css).
 */
export const expandedCell = <Row,>({ rowHeader }: ResourceColumn<Row>, content: ReactNode): ReactNode =>
  rowHeader ? (
    <div className="expanded-row">
      <div className="expanded-row-content">{content}</div>
    </div>
  ) : null;
