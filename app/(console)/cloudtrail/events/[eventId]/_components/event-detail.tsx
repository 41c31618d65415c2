"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { toTheSecond } from "@/components/form/ago";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { ExplainLink } from "@/components/link/explain-link";
import { useMayExplain } from "@/components/shell/session-context";
import { eventTargets } from "@/components/targets";
import type { EventRow } from "@/lib/doors/console/views/event-history";

export function EventDetail({ event }: { event: EventRow }) {
  const mayExplain = useMayExplain();
  const record: { sourceIPAddress?: string; userAgent?: string; requestID?: string; errorMessage?: string } =
    JSON.parse(event.record);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={mayExplain && event.errorCode === "AccessDenied" ? <ExplainLink eventId={event.id} /> : undefined}
      >
        {event.name}
      </Header>
      <Container header={<Header variant="h2">Details</Header>}>
        <KeyValue
          target={eventTargets.summary}
          items={[
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
          ]}
        />
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<CopyValue value={event.record} label="Event record" shown="none" />}>
            Event record
          </Header>
        }
      >
        <Box variant="code" data-testid={eventTargets.record}>
          <span className="whitespace-pre-wrap wrap-anywhere">{event.record}</span>
        </Box>
      </Container>
    </SpaceBetween>
  );
}
