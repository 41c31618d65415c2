"use client";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { BoundarySection } from "@/components/policy/boundary-section";
import { RemovePoliciesModal, removalOf } from "@/components/policy/remove-policies-modal";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { UserFacts } from "@/lib/doors/console/views/user";
import type { UsersPolicies, UsersPolicy } from "@/lib/doors/console/views/user-permissions";
import { removeBoundary, removePolicies } from "../actions";
import { PermissionWays } from "./permission-ways";
import { userPolicyColumns, userPolicyKeys } from "./user-policy-columns";
import { UserPolicyDetail } from "./user-policy-detail";

export interface PermissionsSectionProps {
  userName: string;
  policies: Read<UsersPolicies>;
  user: Read<UserFacts>;
}

/** `Permissions policies (n)` and the permissions boundary. */
export function PermissionsSection({ userName, policies, user }: PermissionsSectionProps) {
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const [removing, setRemoving] = useState<readonly UsersPolicy[]>([]);
  const rows = policies.ok ? policies.value.policies : [];
  const key = userPolicyKeys(rows);
  return (
    <SpaceBetween size="l">
      {policies.ok &&
        policies.value.refused.map((failure) => (
          <ReadFailure
            key={failure.denial?.eventId ?? failure.message}
            failure={failure}
            title="Some policies that come by groups are not shown"
          />
        ))}
      <ResourceTable<UsersPolicy>
        targets={tables.userPolicies}
        title="Permissions policies"
        description="Permissions are defined by policies attached to the user directly or through groups."
        rows={rows}
        {...(policies.ok ? {} : { failure: policies.failure })}
        rowKey={key}
        columns={userPolicyColumns(key)}
        expanded={(policy) => <UserPolicyDetail userName={userName} policy={policy} />}
        selection="multi"
        searched={({ name }) => [name]}
        types={{
          label: strings["policies.filter"],
          all: "All types",
          choices: (["AWS managed", "AWS managed - job function", "Customer managed", "Customer inline"] as const).map(
            (type) => ({ value: type, label: type, matches: (policy: UsersPolicy) => policy.type === type }),
          ),
        }}
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.userPolicies.delete}
              disabled={selected.length === 0}
              onClick={() => setRemoving(selected)}
            >
              Remove
            </Button>
            <ButtonDropdown
              data-testid={tables.userPolicies.create}
              items={[
                { id: "add", text: "Add permissions", href: router.href(consolePaths.addPermissions(userName)) },
                {
                  id: "inline",
                  text: "Create inline policy",
                  href: router.href(consolePaths.userInlinePolicy(userName)),
                },
              ]}
              onItemFollow={router.follow}
            >
              Add permissions
            </ButtonDropdown>
          </>
        )}
      />
      {policies.ok && (
        <PermissionWays
          userName={userName}
          policies={rows}
          boundaryArn={user.ok ? user.value.boundaryArn : undefined}
        />
      )}
      <BoundarySection
        of="user"
        name={userName}
        bounded={user}
        setAt={consolePaths.userBoundary(userName)}
        remove={() => removeBoundary(userName)}
      />
      {removing.length > 0 && (
        <RemovePoliciesModal
          of="user"
          consequences={removing.map((policy) => consequence(policy, userName))}
          remove={() => removePolicies(userName, [...removing])}
          onClose={() => setRemoving([])}
        />
      )}
    </SpaceBetween>
  );
}

const consequence = (policy: UsersPolicy, userName: string) =>
  policy.group === undefined
    ? removalOf(policy)
    : `${policy.name} comes by the group ${policy.group}: ${userName} is removed from that group, and loses everything else that it gives.`;
