import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { toTheSecond } from "@/components/form/ago";
import { CopyValue } from "@/components/form/copy-value";
import type { KeyValueItem } from "@/components/form/key-value";
import type { EventRow } from "@/lib/doors/console/views/event-history";

/** A field of an event. `text` is what it says, by which events are compared. */
export interface EventFact extends KeyValueItem {
  text: string | undefined;
}

/** What an event's page says of it, and what events are compared by. */
export function eventFacts(event: EventRow): EventFact[] {
  const record: { sourceIPAddress?: string; userAgent?: string; requestID?: string; errorMessage?: string } =
    JSON.parse(event.record);
  const facts: (Omit<EventFact, "value"> & { value?: EventFact["value"] })[] = [
    { id: "time", label: "Event time", text: toTheSecond(event.time) },
    { id: "user", label: "User name", text: event.userName },
    { id: "source", label: "Event source", text: event.source },
    { id: "id", label: "Event ID", text: event.id, value: <CopyValue value={event.id} label="Event ID" /> },
    { id: "request", label: "Request ID", text: record.requestID },
    { id: "ip", label: "Source IP address", text: record.sourceIPAddress },
    { id: "agent", label: "User agent", text: record.userAgent },
    { id: "type", label: "Resource type", text: event.resourceType },
    { id: "name", label: "Resource name", text: event.resourceName },
    {
      id: "error",
      label: "Error code",
      text: event.errorCode,
      value: event.errorCode && <StatusIndicator type="error">{event.errorCode}</StatusIndicator>,
    },
    { id: "message", label: "Error message", text: record.errorMessage },
  ];
  return facts.map((fact) => ({ ...fact, value: fact.value ?? fact.text }));
}
