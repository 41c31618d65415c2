"use client";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { policyKeys } from "@/components/pickers/policy-keys";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import { attachedPolicyColumns } from "@/components/policy/policy-columns";
import { ResourceTable } from "@/components/table/resource-table";
import { groupTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { HeldPolicyRow } from "@/lib/doors/console/views/held-policy-rows";
import { RemovePoliciesModal } from "./remove-policies-modal";

const types = ["AWS managed", "AWS managed - job function", "Customer managed", "Customer inline"] as const;

export interface PermissionsSectionProps {
  group: string;
  /** The group's ARN, where it could be read. */
  arn: string | undefined;
  policies: Read<HeldPolicyRow[]>;
}

export function PermissionsSection({ group, arn, policies }: PermissionsSectionProps) {
  const router = useConsoleRouter();
  const strings = useEraStrings();
  const [removing, setRemoving] = useState<readonly HeldPolicyRow[]>([]);
  const rows = policies.ok ? policies.value : [];
  const key = policyKeys(rows);
  return (
    <>
      <ResourceTable<HeldPolicyRow>
        targets={tables.groupPolicies}
        title="Permissions policies"
        description="You can attach up to 10 managed policies."
        rows={rows}
        rowKey={key}
        failure={policies.ok ? undefined : policies.failure}
        selection="multi"
        sorted={{ by: "name" }}
        searched={({ name }) => [name]}
        types={{
          label: strings["policies.filter"],
          all: "All types",
          choices: types.map((type) => ({ value: type, label: type, matches: (policy) => policy.type === type })),
        }}
        expanded={({ name, arn }) => (
          <SpaceBetween size="s">
            <LazyPolicyDocument of={arn === undefined ? { group, policy: name } : { arn }} label={name} />
            {arn === undefined && (
              <LinkButton href={consolePaths.groupInlinePolicy(group, name)} ariaLabel={`Edit ${name}`}>
                Edit
              </LinkButton>
            )}
          </SpaceBetween>
        )}
        columns={attachedPolicyColumns(tables.groupPolicies, key)}
        actions={(selected) => (
          <>
            {arn !== undefined && (
              <LinkButton href={consolePaths.policySimulator(arn)} data-testid={groupTargets.simulate}>
                Simulate
              </LinkButton>
            )}
            <Button
              data-testid={tables.groupPolicies.delete}
              disabled={selected.length === 0}
              onClick={() => setRemoving(selected)}
            >
              Remove
            </Button>
            <ButtonDropdown
              data-testid={groupTargets.addPermissions}
              items={[
                { id: "attach", text: "Attach policies", href: router.href(consolePaths.attachGroupPolicies(group)) },
                {
                  id: "inline",
                  text: "Create inline policy",
                  href: router.href(consolePaths.groupInlinePolicy(group)),
                },
              ]}
              onItemFollow={router.follow}
            >
              Add permissions
            </ButtonDropdown>
          </>
        )}
      />
      {removing.length > 0 && <RemovePoliciesModal group={group} policies={removing} onClose={() => setRemoving([])} />}
    </>
  );
}
