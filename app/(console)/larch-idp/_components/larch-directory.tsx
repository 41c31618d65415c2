"use client";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { DeniedBox } from "@/components/decision/denied-box";
import { FailureAlert } from "@/components/form/failure-alert";
import type { Read } from "@/lib/doors/console/action-state";
import type { DirectoryAnswer } from "@/lib/services/larch/operations/get-directory";
import { FederationFacts } from "./federation-facts";
import { MappingsTable } from "./mappings-table";
import { PeopleTable } from "./people-table";

/** Larch IdP: who is in its directory, which roles it offers, and what AWS must know of it. */
export function LarchDirectory({ directory }: { directory: Read<DirectoryAnswer> }) {
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="The directory of the company Larch Outdoor: a SAML 2.0 identity provider to practise federation with. It is not a part of AWS, and its people are no IAM users."
      >
        Larch IdP
      </Header>
      {directory.ok ? (
        <SpaceBetween size="l">
          <FederationFacts entityId={directory.value.EntityId} />
          <PeopleTable people={directory.value.People} />
          <MappingsTable mappings={directory.value.RoleMappings} />
        </SpaceBetween>
      ) : directory.failure.denial ? (
        <DeniedBox denial={directory.failure.denial} />
      ) : (
        <FailureAlert failure={directory.failure} />
      )}
    </SpaceBetween>
  );
}
