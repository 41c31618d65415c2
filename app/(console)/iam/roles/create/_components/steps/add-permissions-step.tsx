"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { BoundaryFields } from "@/components/pickers/boundary-fields";
import { FetchedPolicyPicker } from "@/components/pickers/fetched-policy-picker";
import type { PickedPolicy } from "@/components/pickers/permission-pick";
import { useSession } from "@/components/shell/session-context";
import { tables } from "@/components/targets";
import type { UseCaseChoice } from "@/lib/doors/console/views/trusted-entities";
import type { RoleDraft } from "../draft";

export interface AddPermissionsStepProps {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  useCase: UseCaseChoice | undefined;
  errors: { boundary?: string };
}

/** `Add permissions`: policies to attach and a boundary; those of a service-linked role are the service's to choose. */
export function AddPermissionsStep({ draft, change, useCase, errors }: AddPermissionsStepProps) {
  const { quotas } = useSession();
  if (useCase?.serviceLinked) return <FixedPolicies policies={useCase.policies} />;
  return (
    <SpaceBetween size="l">
      <FetchedPolicyPicker
        targets={tables.pickPolicies}
        title="Permissions policies"
        description={`Choose one or more policies to attach to your new role: ${quotas.PoliciesPerRole} at most.`}
        selection="multi"
        selected={draft.policies.map(({ arn }) => arn)}
        onSelect={(chosen) => change({ policies: chosen.map(({ arn, name, type }) => ({ arn, name, type })) })}
        pageSize={20}
        quota={{ name: "PoliciesPerRole", most: quotas.PoliciesPerRole }}
      />
      <BoundaryFields
        of="role"
        use={draft.useBoundary}
        policy={draft.boundary}
        onChange={change}
        error={errors.boundary}
      />
    </SpaceBetween>
  );
}

function FixedPolicies({ policies }: { policies: readonly PickedPolicy[] }) {
  return (
    <SpaceBetween size="l">
      <Alert type="info">The type of role that you selected requires the following policy. It cannot be changed.</Alert>
      <Table
        header={
          <Header variant="h2" counter={`(${policies.length})`}>
            Permissions policies
          </Header>
        }
        items={policies}
        trackBy="arn"
        ariaLabels={{ tableLabel: "Permissions policies" }}
        columnDefinitions={[
          { id: "name", header: "Policy name", cell: ({ name }) => name, isRowHeader: true },
          { id: "type", header: "Type", cell: ({ type }) => type },
        ]}
      />
    </SpaceBetween>
  );
}
