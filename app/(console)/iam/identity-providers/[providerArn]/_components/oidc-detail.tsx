"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { SectionTabs } from "@/components/shell/section-tabs";
import { TagsSection } from "@/components/tags/tags-section";
import { details, tables } from "@/components/targets";
import type { OidcProviderView } from "@/lib/doors/console/views/identity-provider";
import { saveProviderTags } from "../actions";
import { AudiencesSection } from "./audiences-section";
import { ProviderHeader } from "./provider-header";
import { ProviderSummary } from "./provider-summary";
import { ThumbprintsSection } from "./thumbprints-section";

export function OidcDetail(props: { provider: OidcProviderView; now: string; section: string | undefined }) {
  const { provider } = props;
  const active = props.section === "tags" ? "tags" : "endpoint_verification";
  return (
    <SpaceBetween size="l">
      <ProviderHeader provider={provider} />
      <ProviderSummary provider={provider} now={props.now} />
      <AudiencesSection provider={provider} />
      <SectionTabs
        targets={details.identityProvider}
        ariaLabel={`Sections of ${provider.name}`}
        active={active}
        sections={[
          { id: "endpoint_verification", label: "Endpoint verification" },
          { id: "tags", label: "Tags" },
        ]}
      >
        {active === "tags" ? (
          <TagsSection
            targets={tables.identityProviderTags}
            tags={{ ok: true, value: provider.tags }}
            save={saveProviderTags.bind(null, provider.arn)}
          />
        ) : (
          <ThumbprintsSection provider={provider} />
        )}
      </SectionTabs>
    </SpaceBetween>
  );
}
