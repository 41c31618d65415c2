"use client";
import Table from "@cloudscape-design/components/table";
import { Dialog } from "@/components/form/dialog";
import type { KeyValueItem } from "@/components/form/key-value";
import type { EventRow } from "@/lib/doors/console/views/event-history";
import { eventFacts } from "../event-facts";

type Field = Pick<KeyValueItem, "id" | "label">;

/** `Compare event details`: events side by side, a field on each line. */
export function CompareEventsModal({ events, onClose }: { events: readonly EventRow[]; onClose: () => void }) {
  const compared = events.map((event) => ({ event, facts: eventFacts(event) }));
  const [first] = compared;
  return (
    <Dialog
      size="max"
      title="Compare event details"
      submit={{ label: "Close", onClick: onClose }}
      other={<span />}
      onClose={onClose}
    >
      <Table
        variant="embedded"
        wrapLines
        ariaLabels={{ tableLabel: "Compare event details" }}
        items={(first?.facts ?? []).map(({ id, label }) => ({ id, label }))}
        columnDefinitions={[
          { id: "field", header: "Field", isRowHeader: true, minWidth: 140, cell: ({ label }: Field) => label },
          ...compared.map(({ event, facts }) => ({
            id: event.id,
            header: event.name,
            minWidth: 220,
            cell: ({ id }: Field) => facts.find((fact) => fact.id === id)?.value ?? "-",
          })),
        ]}
      />
    </Dialog>
  );
}
