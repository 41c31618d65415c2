import Table from "@cloudscape-design/components/table";
import type { Denial } from "@/lib/operation/define";
import { DeniedCell, isDenial } from "../decision/denied-cell";
import { RelativeTime } from "./relative-time";

/** What is to be deleted, and when it was last used. */
export interface Doomed {
  name: string;
  /** ISO 8601; null: never. */
  lastActivity: string | null | Denial;
}

export interface DoomedTableProps {
  /** `Users to delete` */
  label: string;
  /** `User name` */
  nameHeader: string;
  items: readonly Doomed[];
  /** The account's time, ISO 8601. */
  now: string;
}

/** Shows before a deletion when each of the doomed was last used. */
export function DoomedTable({ label, nameHeader, items, now }: DoomedTableProps) {
  return (
    <Table<Doomed>
      variant="embedded"
      wrapLines
      items={items}
      trackBy="name"
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        {
          id: "name",
          header: nameHeader,
          isRowHeader: true,
          cell: ({ name }) => <span className="wrap-anywhere">{name}</span>,
        },
        {
          id: "activity",
          header: "Last activity",
          minWidth: 140,
          cell: ({ lastActivity }) =>
            isDenial(lastActivity) ? (
              <DeniedCell denial={lastActivity} />
            ) : (
              <RelativeTime time={lastActivity ?? undefined} now={now} none="None" />
            ),
        },
      ]}
    />
  );
}
