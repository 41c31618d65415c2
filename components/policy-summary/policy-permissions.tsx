"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEffect, useState } from "react";
import { z } from "zod";
import type { PolicySummary } from "@/lib/authorization";
import type { Read } from "@/lib/doors/console/action-state";
import { fetchRead } from "../decision/fetch-read";
import { ReadFailure } from "../decision/read-failure";
import { useConsoleRouter } from "../link/navigation";
import { PolicyDocument } from "../policy/policy-document";
import { ServicesSummary } from "./services-summary";

const services = z.array(
  z.object({
    prefix: z.string(),
    name: z.string(),
    access: z.string(),
    resource: z.string(),
    condition: z.string(),
  }),
);
const policySummary = z.object({
  services: z.number(),
  allow: services,
  deny: services,
  remaining: z.array(z.object({ prefix: z.string(), name: z.string() })),
  idle: z.array(z.string()),
  unrecognized: z.array(z.string()),
}) satisfies z.ZodType<PolicySummary>;

/** `Permissions defined in this policy` where it is reviewed before it is saved. */
export function PolicyPermissions({ document, onEdit }: { document: string; onEdit: () => void }) {
  const address = useConsoleRouter().href("/iam/policy-summary");
  const [summary, setSummary] = useState<Read<PolicySummary>>();
  useEffect(() => {
    const leaving = new AbortController();
    fetchRead(address, policySummary, {
      operation: "Policy summary",
      signal: leaving.signal,
      body: { document },
    }).then(setSummary, (error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    return () => leaving.abort();
  }, [address, document]);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button formAction="none" ariaLabel="Edit Permissions defined in this policy" onClick={onEdit}>
              Edit
            </Button>
          }
        >
          Permissions defined in this policy
        </Header>
      }
    >
      <SpaceBetween size="m">
        {!summary && <StatusIndicator type="loading">Loading the summary</StatusIndicator>}
        {summary?.ok && <ServicesSummary summary={summary.value} state="local" />}
        {summary && !summary.ok && <ReadFailure failure={summary.failure} />}
        <ExpandableSection headerText="JSON">
          <PolicyDocument document={document} label="Policy document" />
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}
