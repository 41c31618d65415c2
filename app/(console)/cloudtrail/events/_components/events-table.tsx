"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { toTheSecond } from "@/components/form/ago";
import { downloadCsv } from "@/components/form/download-csv";
import { downloadText } from "@/components/form/download-text";
import { consolePaths } from "@/components/link/console-paths";
import { ResourceTable } from "@/components/table/resource-table";
import { useUrlState } from "@/components/table/use-url-state";
import { tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import type { EventRow } from "@/lib/doors/console/views/event-history";
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
  return (
    <SpaceBetween size="l">
      <ResourceTable
        targets={tables.events}
        title="Event history"
        level="page"
        description="Every call in this account of the last 90 days, allowed or denied, through the console or a program."
        rows={events}
        rowKey={(event) => event.id}
        failure={failure}
        pageSize={50}
        empty={<Box>No events match. New events appear within a second.</Box>}
        columns={[
          {
            id: "name",
            header: "Event name",
            cell: (event) => event.name,
            href: (event) => consolePaths.event(event.id),
            rowHeader: true,
          },
          { id: "time", header: "Event time", cell: (event) => toTheSecond(event.time) },
          { id: "user", header: "User name", cell: (event) => event.userName },
          { id: "source", header: "Event source", cell: (event) => event.source },
          { id: "resource-type", header: "Resource type", cell: (event) => event.resourceType },
          { id: "resource-name", header: "Resource name", cell: (event) => event.resourceName },
          {
            id: "error",
            header: "Error code",
            cell: (event) =>
              event.errorCode ? <StatusIndicator type="error">{event.errorCode}</StatusIndicator> : "-",
          },
        ]}
        actions={() => (
          <>
            <HistoryFilterFields filter={filter} />
            <ButtonDropdown
              items={[
                { id: "csv", text: "Download as CSV" },
                { id: "json", text: "Download as JSON" },
              ]}
              onItemClick={({ detail }) => download(detail.id, events)}
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
    </SpaceBetween>
  );
}

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
        event.userName,
        event.name,
        event.source,
        event.resourceType,
        event.resourceName,
        event.errorCode ?? "",
      ]),
    ],
    { forSpreadsheets: true },
  );
}
