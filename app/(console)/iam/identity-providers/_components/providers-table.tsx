"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DeniedCell } from "@/components/decision/denied-cell";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import type { Denial } from "@/lib/operation/define";
import { DeleteProviderModal } from "../delete-provider-modal";
import { PractiseProviders } from "./practise-providers";
import { providersHelp } from "./providers.help";

export interface ProviderRow {
  arn: string;
  provider: string;
  type: "SAML" | "OpenID Connect";
  /** ISO 8601 */
  createdAt: string | Denial;
}

export function ProvidersTable(props: {
  providers: readonly ProviderRow[];
  /** Why a kind of providers is left out. */
  hidden: readonly Denial[];
  failure: Failure | undefined;
  now: string;
}) {
  const [deleting, setDeleting] = useState<ProviderRow>();
  return (
    <SpaceBetween size="l">
      <ResourceTable<ProviderRow>
        targets={tables.identityProviders}
        level="page"
        title="Identity providers"
        description="An identity provider vouches for people and programs outside AWS, so that they can assume roles."
        help={providersHelp}
        rows={props.providers}
        rowKey={({ provider }) => provider}
        failure={props.failure}
        hidden={props.hidden}
        searched={({ provider }) => [provider]}
        types={{
          label: "Filter by Type",
          all: "All types",
          choices: (["SAML", "OpenID Connect"] as const).map((type) => ({
            value: type,
            label: type,
            matches: (row) => row.type === type,
          })),
        }}
        sorted={{ by: "provider" }}
        selection="single"
        // Addresses differ at their ends: none is cut off.
        wrapLines
        columns={[
          {
            id: "provider",
            header: "Provider",
            rowHeader: true,
            cell: ({ provider }) => provider,
            href: ({ arn }) => consolePaths.identityProvider(arn),
            sortBy: ({ provider }) => provider,
          },
          { id: "type", header: "Type", cell: ({ type }) => type, sortBy: ({ type }) => type },
          {
            id: "created",
            header: "Creation time",
            cell: ({ createdAt }) =>
              typeof createdAt === "string" ? (
                <RelativeTime time={createdAt} now={props.now} />
              ) : (
                <DeniedCell denial={createdAt} />
              ),
            sortBy: ({ createdAt }) => (typeof createdAt === "string" ? createdAt : ""),
          },
        ]}
        actions={([row]) => (
          <>
            <Button
              data-testid={tables.identityProviders.delete}
              disabled={row === undefined}
              onClick={() => setDeleting(row)}
            >
              Delete
            </Button>
            <LinkButton
              variant="primary"
              href={consolePaths.createIdentityProvider}
              data-testid={tables.identityProviders.create}
            >
              Add provider
            </LinkButton>
          </>
        )}
      />
      <PractiseProviders />
      {deleting && (
        <DeleteProviderModal
          arn={deleting.arn}
          name={deleting.provider}
          onDeleted={() => setDeleting(undefined)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </SpaceBetween>
  );
}
