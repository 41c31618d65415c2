"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { ReactNode } from "react";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue, type KeyValueItem } from "@/components/form/key-value";
import { RelativeTime } from "@/components/form/relative-time";
import { details } from "@/components/targets";
import type { IdentityProviderView } from "@/lib/doors/console/views/identity-provider";

export function ProviderSummary(props: {
  provider: IdentityProviderView;
  now: string;
  /** What only a provider of this kind has. */
  more?: KeyValueItem[];
  actions?: ReactNode;
}) {
  const { provider, now, more = [] } = props;
  return (
    <Container
      header={
        <Header variant="h2" actions={props.actions}>
          Summary
        </Header>
      }
    >
      <KeyValue
        columns={4}
        target={details.identityProvider.summary}
        items={[
          { id: "provider", label: "Provider", value: provider.name },
          { id: "type", label: "Provider type", value: provider.type },
          { id: "created", label: "Creation time", value: <RelativeTime time={provider.createdAt} now={now} /> },
          { id: "arn", label: "ARN", value: <CopyValue value={provider.arn} label="ARN" /> },
          ...more,
        ]}
      />
    </Container>
  );
}
