"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState, useTransition } from "react";
import { toTheSecond } from "@/components/form/ago";
import { breakable } from "@/components/form/breakable";
import { downloadCsv } from "@/components/form/download-csv";
import { downloadText } from "@/components/form/download-text";
import { consolePaths } from "@/components/link/console-paths";
import { useFlash } from "@/components/shell/flash-context";
import { useMarkPending } from "@/components/shell/settled-marker";
import { ResourceTable } from "@/components/table/resource-table";
import { useUrlState } from "@/components/table/use-url-state";
import { eventTargets, tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import type { EventRow } from "@/lib/doors/console/views/event-history";
import { matchingEvents } from "../actions";
import { CompareEventsModal } from "./compare-events-modal";
import type { HistoryFilter } from "./history-filter";
import { HistoryFilterFields } from "./history-filter-fields";

export interface EventsTableProps {
  filter: HistoryFilter;
  events: EventRow[];
  more: boolean;
  failure: Failure | undefined;
}

export function EventsTable({ filter, events, more, failure }: EventsTableProps) {
  const url = useUrlState();
  const flash = useFlash();
  const [comparing, setComparing] = useState<readonly EventRow[]>([]);
  const [saving, save] = useTransition();
  useMarkPending(saving);
  const saveAs = (form: string) =>
    save(async () => {
      // What is on the page is but a part, where there is more.
      const all = more ? await matchingEvents(filter) : ({ ok: true, value: { events, more } } as const);
      if (!all.ok) return flash.fail(all.failure);
      download(form, all.value.events);
      flash.show("events.downloaded", { count: all.value.events.length, more: all.value.more });
    });
  return (
    <SpaceBetween size="l">
      <ResourceTable
        targets={tables.events}
        title="Event history"
        level="page"
        description="Every call in this account of the last 90 days, allowed or denied, through the console or a program."
        rows={events}
        {...(more ? { counter: `${events.length}+` } : {})}
        rowKey={(event) => event.id}
        failure={failure}
        pageSize={50}
        pageSizes={[10, 25, 50]}
        selection="multi"
        wrapLines
        empty={<Box>No events match. New events appear within a second.</Box>}
        columns={[
          {
            id: "name",
            header: "Event name",
            minWidth: 205,
            cell: (event) => breaking(event.name),
            href: (event) => consolePaths.event(event.id),
            rowHeader: true,
          },
          { id: "time", header: "Event time", minWidth: 172, cell: (event) => toTheSecond(event.time) },
          { id: "user", header: "User name", minWidth: 100, cell: (event) => breaking(event.userName) },
          { id: "source", header: "Event source", minWidth: 178, cell: (event) => breaking(event.source) },
          {
            id: "resource-type",
            header: "Resource type",
            minWidth: 145,
            cell: (event) => breaking(event.resourceType),
          },
          {
            id: "resource-name",
            header: "Resource name",
            minWidth: 152,
            cell: (event) => breaking(event.resourceName),
          },
          {
            id: "error",
            header: "Error code",
            minWidth: 150,
            cell: (event) =>
              event.errorCode ? <StatusIndicator type="error">{event.errorCode}</StatusIndicator> : "-",
          },
        ]}
        actions={(selected) => (
          <>
            <HistoryFilterFields filter={filter} />
            <Button
              data-testid={eventTargets.compare}
              disabled={selected.length < 2 || selected.length > 5}
              disabledReason="Select two to five events."
              onClick={() => setComparing(selected)}
            >
              Compare event details
            </Button>
            <ButtonDropdown
              loading={saving}
              items={[
                { id: "csv", text: "Download as CSV" },
                { id: "json", text: "Download as JSON" },
              ]}
              onItemClick={({ detail }) => saveAs(detail.id)}
            >
              Download events
            </ButtonDropdown>
          </>
        )}
      />
      {more && (
        <Box textAlign="center">
          <Button onClick={() => url.set({ count: String(filter.count + 50) }, { reload: true })}>Load more</Button>
        </Box>
      )}
      {comparing.length > 0 && <CompareEventsModal events={comparing} onClose={() => setComparing([])} />}
    </SpaceBetween>
  );
}

/** All columns stand side by side in a window of 1280 pixels, so long words break. */
const breaking = (text: string) => <span className="wrap-anywhere">{breakable(text)}</span>;

function download(form: string, events: EventRow[]) {
  if (form === "json") {
    const Records = events.map((event) => JSON.parse(event.record));
    return downloadText("event_history.json", JSON.stringify({ Records }, null, 2), "application/json");
  }
  downloadCsv(
    "event_history.csv",
    [
      [
        "Event ID",
        "Event time",
        "User name",
        "Event name",
        "Event source",
        "Resource type",
        "Resource name",
        "Error code",
      ],
      ...events.map((event) => [
        event.id,
        event.time,
        withoutDash(event.userName),
        event.name,
        event.source,
        withoutDash(event.resourceType),
        withoutDash(event.resourceName),
        event.errorCode ?? "",
      ]),
    ],
    { forSpreadsheets: true },
  );
}

/** The dash of an empty cell is for people. */
const withoutDash = (text: string) => (text === "-" ? "" : text);
