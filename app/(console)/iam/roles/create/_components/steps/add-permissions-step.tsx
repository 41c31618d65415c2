"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { Suspense, use } from "react";
import { BoundaryFields } from "@/components/pickers/boundary-fields";
import type { PickedPolicy } from "@/components/pickers/permission-pick";
import { PolicyPicker } from "@/components/pickers/policy-picker";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import type { UseCaseChoice } from "@/lib/doors/console/views/trusted-entities";
import { quotas } from "@/lib/services/iam/quotas";
import type { RoleDraft } from "../draft";

export interface AddPermissionsStepProps {
  draft: RoleDraft;
  change: (changes: Partial<RoleDraft>) => void;
  useCase: UseCaseChoice | undefined;
  policies: Promise<Read<PolicyChoice[]>>;
  errors: { boundary?: string };
}

/** `Add permissions`: policies to attach and a boundary; those of a service-linked role are the service's to choose. */
export function AddPermissionsStep({ draft, change, useCase, policies, errors }: AddPermissionsStepProps) {
  if (useCase?.serviceLinked) return <FixedPolicies policies={useCase.policies} />;
  return (
    <SpaceBetween size="l">
      <Suspense fallback={<StatusIndicator type="loading">Loading resources</StatusIndicator>}>
        <Policies picked={draft.policies} onPick={(picked) => change({ policies: picked })} policies={policies} />
      </Suspense>
      <BoundaryFields
        of="role"
        use={draft.useBoundary}
        policy={draft.boundary}
        onChange={change}
        policies={policies}
        error={errors.boundary}
      />
    </SpaceBetween>
  );
}

function Policies(props: {
  picked: readonly PickedPolicy[];
  onPick: (policies: PickedPolicy[]) => void;
  policies: Promise<Read<PolicyChoice[]>>;
}) {
  return (
    <PolicyPicker
      targets={tables.pickPolicies}
      title="Permissions policies"
      description={`Choose one or more policies to attach to your new role: ${quotas.PoliciesPerRole} at most.`}
      policies={use(props.policies)}
      selection="multi"
      selected={props.picked.map(({ arn }) => arn)}
      onSelect={(chosen) => props.onPick(chosen.map(({ arn, name, type }) => ({ arn, name, type })))}
      pageSize={20}
    />
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
