"use client";
import type { ReactNode } from "react";
import { tagsByCase } from "@/components/form/tag-rules";
import { SectionTabs } from "@/components/shell/section-tabs";
import { TagsSection } from "@/components/tags/tags-section";
import { details, tables } from "@/components/targets";
import type { OidcProviderView, SamlProviderView } from "@/lib/doors/console/views/identity-provider";
import { saveProviderTags } from "../actions";

export interface ProviderSectionsProps {
  provider: OidcProviderView | SamlProviderView;
  /** What only this kind of provider has. */
  own: { id: string; label: string; content: ReactNode };
  /** The section that the address names. */
  section: string | undefined;
}

/** What only that kind of provider has, and the tags that all have. */
export function ProviderSections({ provider, own: { content, ...own }, section }: ProviderSectionsProps) {
  const active = section === "tags" ? "tags" : own.id;
  return (
    <SectionTabs
      targets={details.identityProvider}
      ariaLabel={`Sections of ${provider.name}`}
      active={active}
      sections={[own, { id: "tags", label: "Tags" }]}
    >
      {active === "tags" ? (
        <TagsSection
          targets={tables.identityProviderTags}
          tags={{ ok: true, value: provider.tags }}
          rules={tagsByCase}
          save={saveProviderTags.bind(null, provider.arn)}
        />
      ) : (
        content
      )}
    </SectionTabs>
  );
}
