"use client";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { policyKeys } from "@/components/pickers/policy-keys";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import { PolicyIcon } from "@/components/policy/policy-icon";
import { ResourceTable } from "@/components/table/resource-table";
import { groupTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { GroupPolicyRow } from "@/lib/doors/console/views/group";
import { RemovePoliciesModal } from "./remove-policies-modal";

const types = ["AWS managed", "AWS managed - job function", "Customer managed", "Customer inline"] as const;

export interface PermissionsSectionProps {
  group: string;
  /** The group's ARN, where it could be read. */
  arn: string | undefined;
  policies: Read<GroupPolicyRow[]>;
}

export function PermissionsSection({ group, arn, policies }: PermissionsSectionProps) {
  const router = useConsoleRouter();
  const [removing, setRemoving] = useState<readonly GroupPolicyRow[]>([]);
  const rows = policies.ok ? policies.value : [];
  const key = policyKeys(rows);
  return (
    <>
      <ResourceTable<GroupPolicyRow>
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
          label: "Filter by Type",
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
        columns={[
          {
            id: "name",
            header: "Policy name",
            rowHeader: true,
            cell: (policy) => (
              <>
                <PolicyIcon type={policy.type} />{" "}
                {policy.arn === undefined ? (
                  policy.name
                ) : (
                  <ConsoleLink
                    href={consolePaths.policy(policy.arn)}
                    data-testid={tables.groupPolicies.link(key(policy))}
                  >
                    {policy.name}
                  </ConsoleLink>
                )}
              </>
            ),
            sortBy: ({ name }) => name,
          },
          { id: "type", header: "Type", cell: ({ type }) => type, sortBy: ({ type }) => type },
          {
            id: "attached",
            header: "Attached entities",
            cell: ({ attached }) => (isDenial(attached) ? <DeniedCell denial={attached} /> : attached),
            sortBy: ({ attached }) => (isDenial(attached) ? undefined : attached),
          },
        ]}
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
