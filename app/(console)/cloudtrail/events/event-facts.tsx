import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { toTheSecond } from "@/components/form/ago";
import { CopyValue } from "@/components/form/copy-value";
import type { KeyValueItem } from "@/components/form/key-value";
import type { EventRow } from "@/lib/doors/console/views/event-history";

/** What an event's page says of it, and what events are compared by. */
export function eventFacts(event: EventRow): KeyValueItem[] {
  const record: { sourceIPAddress?: string; userAgent?: string; requestID?: string; errorMessage?: string } =
    JSON.parse(event.record);
  return [
    { id: "time", label: "Event time", value: toTheSecond(event.time) },
    { id: "user", label: "User name", value: event.userName },
    { id: "source", label: "Event source", value: event.source },
    { id: "id", label: "Event ID", value: <CopyValue value={event.id} label="Event ID" /> },
    { id: "request", label: "Request ID", value: record.requestID },
    { id: "ip", label: "Source IP address", value: record.sourceIPAddress },
    { id: "agent", label: "User agent", value: record.userAgent },
    { id: "type", label: "Resource type", value: event.resourceType },
    { id: "name", label: "Resource name", value: event.resourceName },
    {
      id: "error",
      label: "Error code",
      value: event.errorCode ? <StatusIndicator type="error">{event.errorCode}</StatusIndicator> : "-",
    },
    { id: "message", label: "Error message", value: record.errorMessage },
  ];
}
