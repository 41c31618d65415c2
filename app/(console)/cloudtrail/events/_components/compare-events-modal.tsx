"use client";
import Badge from "@cloudscape-design/components/badge";
import Table from "@cloudscape-design/components/table";
import { Dialog } from "@/components/form/dialog";
import type { KeyValueItem } from "@/components/form/key-value";
import type { EventRow } from "@/lib/doors/console/views/event-history";
import { eventFacts } from "../event-facts";

type Field = Pick<KeyValueItem, "id" | "label"> & { differs: boolean };

/** `Compare event details`: events side by side, a field on each line. Those that differ are marked. */
export function CompareEventsModal({ events, onClose }: { events: readonly EventRow[]; onClose: () => void }) {
  const compared = events.map((event) => ({ event, facts: eventFacts(event) }));
  const [first] = compared;
  const fields = (first?.facts ?? []).map(({ id, label, text }): Field => {
    const differs = compared.some(({ facts }) => facts.find((fact) => fact.id === id)?.text !== text);
    return { id, label, differs };
  });
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
        items={fields}
        columnDefinitions={[
          {
            id: "field",
            header: "Field",
            isRowHeader: true,
            minWidth: 140,
            cell: ({ label, differs }: Field) => (differs ? withMark(label) : label),
          },
          ...compared.map(({ event, facts }) => ({
            id: event.id,
            header: event.name,
            minWidth: 220,
            cell: ({ id, differs }: Field) => {
              const value = facts.find((fact) => fact.id === id)?.value ?? "-";
              return differs ? <strong>{value}</strong> : value;
            },
          })),
        ]}
      />
    </Dialog>
  );
}

const withMark = (label: string) => (
  <>
    <strong>{label}</strong> <Badge color="blue">Differs</Badge>
  </>
);
