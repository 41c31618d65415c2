"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { CopyValue } from "@/components/form/copy-value";
import { downloadText } from "@/components/form/download-text";
import { RelativeTime } from "@/components/form/relative-time";
import { TextFileField } from "@/components/form/text-file-field";
import { useFlash } from "@/components/shell/flash-context";
import { identityProviderTargets } from "@/components/targets";
import type { SamlProviderView } from "@/lib/doors/console/views/identity-provider";
import { metadataProblem } from "../../metadata-problem";
import { replaceMetadata } from "../actions";
import { EncryptionSection } from "./encryption-section";
import { ProviderHeader } from "./provider-header";
import { ProviderSections } from "./provider-sections";
import { ProviderSummary } from "./provider-summary";

export function SamlDetail(props: { provider: SamlProviderView; now: string; section: string | undefined }) {
  const { provider, now } = props;
  const [replacing, setReplacing] = useState(false);
  return (
    <SpaceBetween size="l">
      <ProviderHeader provider={provider} />
      <ProviderSummary
        provider={provider}
        now={now}
        more={[
          { id: "valid-until", label: "Valid until", value: <RelativeTime time={provider.validUntil} now={now} /> },
          { id: "sso-location", label: "SSO service location", value: provider.signOnLocation },
          {
            id: "unique-id",
            label: "Unique identifier for the ACS URL",
            value: <CopyValue value={provider.uniqueId} label="unique identifier" />,
          },
        ]}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              iconName="download"
              data-testid={identityProviderTargets.downloadMetadata}
              onClick={() => downloadText(`${provider.name}-metadata.xml`, provider.metadata, "application/xml")}
            >
              Download metadata
            </Button>
            <Button data-testid={identityProviderTargets.replaceMetadata} onClick={() => setReplacing(true)}>
              Replace metadata
            </Button>
          </SpaceBetween>
        }
      />
      <ProviderSections
        provider={provider}
        own={{
          id: "saml_encryption",
          label: "SAML encryption",
          content: <EncryptionSection provider={provider} now={now} />,
        }}
        section={props.section}
      />
      {replacing && <ReplaceMetadata arn={provider.arn} onClose={() => setReplacing(false)} />}
    </SpaceBetween>
  );
}

function ReplaceMetadata({ arn, onClose }: { arn: string; onClose: () => void }) {
  const flash = useFlash();
  const [metadata, setMetadata] = useState("");
  return (
    <ActionModal
      title="Replace metadata"
      submit="Replace metadata"
      blocked={metadata === "" ? "Choose the new metadata document." : metadataProblem(metadata)}
      onClose={onClose}
      action={() => replaceMetadata(arn, metadata)}
      onDone={() => flash.show("idp.metadata.replaced")}
    >
      <TextFileField
        label="Metadata document"
        description="Takes the place of the present one at once."
        accept=".xml"
        error={metadata === "" ? undefined : metadataProblem(metadata)}
        refusesMark
        onText={setMetadata}
      />
    </ActionModal>
  );
}
