import CollectionPreferences from "@cloudscape-design/components/collection-preferences";
import { useEraStrings } from "../eras/use-era-strings";
import type { ResourceColumn } from "./resource-column";
import { pageSizes } from "./table-view";
import type { TablePreferences as Preferences } from "./use-table-preferences";

export interface TablePreferencesProps<Row> {
  target: string;
  /** The table's. */
  title: string;
  columns: readonly ResourceColumn<Row>[];
  /** Among which sizes of a page one chooses, where not those of all tables. */
  pageSizes: readonly number[] | undefined;
  /** What holds now. */
  shown: Required<Preferences>;
  onConfirm: (chosen: Preferences) => void;
}

/** The gear of a table: rows on a page, long texts on several lines, which columns. The row's name always stays. */
export function TablePreferences<Row>(props: TablePreferencesProps<Row>) {
  const { target, title, columns, shown, onConfirm } = props;
  const strings = useEraStrings();
  return (
    <CollectionPreferences
      data-testid={target}
      title={strings["table.preferences"]}
      confirmLabel="Confirm"
      cancelLabel="Cancel"
      closeAriaLabel={`Leave ${strings["table.preferences"]}`}
      preferences={shown}
      pageSizePreference={{
        title: "Page size",
        options: (props.pageSizes ?? pageSizes).map((value) => ({ value, label: `${value} rows` })),
      }}
      wrapLinesPreference={{ label: "Wrap lines", description: "Show all of a text, on several lines" }}
      visibleContentPreference={{
        title: strings["table.columns"],
        options: [
          {
            label: title,
            options: columns.map(({ id, header, rowHeader }) => ({ id, label: header, editable: !rowHeader })),
          },
        ],
      }}
      onConfirm={({ detail: { pageSize, wrapLines, visibleContent } }) =>
        onConfirm({
          ...(pageSize === undefined ? {} : { pageSize }),
          ...(wrapLines === undefined ? {} : { wrapLines }),
          ...(visibleContent === undefined ? {} : { visibleContent }),
        })
      }
    />
  );
}
