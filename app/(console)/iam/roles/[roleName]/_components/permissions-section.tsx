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
import { BoundarySection } from "@/components/policy/boundary-section";
import { attachedPolicyColumns } from "@/components/policy/policy-columns";
import { RemovePoliciesModal, removalOf } from "@/components/policy/remove-policies-modal";
import { isReserved } from "@/components/roles/trusted-entities";
import { useSession } from "@/components/shell/session-context";
import { ResourceTable } from "@/components/table/resource-table";
import { roleTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { HeldPolicyRow } from "@/lib/doors/console/views/held-policy-rows";
import type { RoleFacts } from "@/lib/doors/console/views/role";
import { removeBoundary, removePolicies } from "../actions";
import { RolePolicyDetail } from "./role-policy-detail";

export interface PermissionsSectionProps {
  roleName: string;
  policies: Read<HeldPolicyRow[]>;
  role: Read<RoleFacts>;
}

const types = ["AWS managed", "AWS managed - job function", "Customer managed", "Customer inline"] as const;

/** `Permissions policies (n)` and the permissions boundary. Of a role that AWS keeps one only looks. */
export function PermissionsSection({ roleName, policies, role }: PermissionsSectionProps) {
  const strings = useEraStrings();
  const { quotas } = useSession();
  const router = useConsoleRouter();
  const [removing, setRemoving] = useState<readonly HeldPolicyRow[]>([]);
  const rows = policies.ok ? policies.value : [];
  const key = policyKeys(rows);
  const fixed = role.ok && isReserved(role.value.path);
  return (
    <SpaceBetween size="l">
      <ResourceTable<HeldPolicyRow>
        targets={tables.rolePolicies}
        title="Permissions policies"
        rows={rows}
        failure={policies.ok ? undefined : policies.failure}
        rowKey={key}
        columns={attachedPolicyColumns(tables.rolePolicies, key)}
        expanded={(policy) => <RolePolicyDetail roleName={roleName} policy={policy} editable={!fixed} />}
        searched={({ name }) => [name]}
        types={{
          label: strings["policies.filter"],
          all: "All types",
          choices: types.map((type) => ({ value: type, label: type, matches: (policy) => policy.type === type })),
        }}
        {...(fixed
          ? {}
          : {
              description: `You can attach up to ${quotas.PoliciesPerRole} managed policies.`,
              selection: "multi" as const,
              actions: (selected: HeldPolicyRow[]) => (
                <>
                  {role.ok && (
                    <LinkButton href={consolePaths.policySimulator(role.value.arn)} data-testid={roleTargets.simulate}>
                      Simulate
                    </LinkButton>
                  )}
                  <Button
                    data-testid={tables.rolePolicies.delete}
                    disabled={selected.length === 0}
                    onClick={() => setRemoving(selected)}
                  >
                    Remove
                  </Button>
                  <ButtonDropdown
                    data-testid={roleTargets.addPermissions}
                    items={[
                      {
                        id: "attach",
                        text: "Attach policies",
                        href: router.href(consolePaths.attachRolePolicies(roleName)),
                      },
                      {
                        id: "inline",
                        text: "Create inline policy",
                        href: router.href(consolePaths.roleInlinePolicy(roleName)),
                      },
                    ]}
                    onItemFollow={router.follow}
                  >
                    Add permissions
                  </ButtonDropdown>
                </>
              ),
            })}
      />
      {!fixed && (
        <BoundarySection
          of="role"
          name={roleName}
          bounded={role}
          setAt={consolePaths.roleBoundary(roleName)}
          remove={() => removeBoundary(roleName)}
        />
      )}
      {removing.length > 0 && (
        <RemovePoliciesModal
          of="role"
          consequences={removing.map(removalOf)}
          remove={() => removePolicies(roleName, [...removing])}
          onClose={() => setRemoving([])}
        />
      )}
    </SpaceBetween>
  );
}
