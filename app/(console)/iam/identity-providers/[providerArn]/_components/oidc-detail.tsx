"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { OidcProviderView } from "@/lib/doors/console/views/identity-provider";
import { AudiencesSection } from "./audiences-section";
import { ProviderHeader } from "./provider-header";
import { ProviderSections } from "./provider-sections";
import { ProviderSummary } from "./provider-summary";
import { ThumbprintsSection } from "./thumbprints-section";

export function OidcDetail(props: { provider: OidcProviderView; now: string; section: string | undefined }) {
  const { provider } = props;
  return (
    <SpaceBetween size="l">
      <ProviderHeader provider={provider} />
      <ProviderSummary provider={provider} now={props.now} />
      <AudiencesSection provider={provider} />
      <ProviderSections
        provider={provider}
        own={{
          id: "endpoint_verification",
          label: "Endpoint verification",
          content: <ThumbprintsSection provider={provider} />,
        }}
        section={props.section}
      />
    </SpaceBetween>
  );
}
