"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { CopyValue } from "@/components/form/copy-value";
import { KeyValue } from "@/components/form/key-value";
import { useOrigin } from "@/components/link/use-origin";
import { useSession } from "@/components/shell/session-context";
import { larchDirectoryTargets } from "@/components/targets";

/** What AWS must know of the provider, and where its people sign in. */
export function FederationFacts({ entityId }: { entityId: string }) {
  const { accountId } = useSession();
  const portal = `${useOrigin()}/idp/${accountId}`;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Add the metadata document to IAM as a SAML provider, so that the account trusts what Larch IdP signs."
          actions={
            <Button
              iconName="download"
              href={`/idp/${accountId}/metadata`}
              download="larch-idp-metadata.xml"
              data-testid={larchDirectoryTargets.metadata}
            >
              Download metadata
            </Button>
          }
        >
          Federation
        </Header>
      }
    >
      <KeyValue
        columns={2}
        target={larchDirectoryTargets.fact}
        items={[
          { id: "entity-id", label: "Entity ID", value: <CopyValue value={entityId} label="Entity ID" /> },
          {
            id: "portal",
            label: "Portal, where Larch's people sign in",
            value: <CopyValue value={portal} label="Portal address" />,
          },
        ]}
      />
    </Container>
  );
}
