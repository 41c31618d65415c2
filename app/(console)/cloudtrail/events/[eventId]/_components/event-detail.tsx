"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { ExplainLink } from "@/components/link/explain-link";
import { useMayExplain } from "@/components/shell/session-context";
import { eventTargets } from "@/components/targets";
import type { EventRow } from "@/lib/doors/console/views/event-history";
import { eventFacts } from "../../event-facts";

export function EventDetail({ event }: { event: EventRow }) {
  const mayExplain = useMayExplain();
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        actions={mayExplain && event.errorCode === "AccessDenied" ? <ExplainLink eventId={event.id} /> : undefined}
      >
        {event.name}
      </Header>
      <Container header={<Header variant="h2">Details</Header>}>
        <KeyValue target={eventTargets.summary} items={eventFacts(event)} />
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
