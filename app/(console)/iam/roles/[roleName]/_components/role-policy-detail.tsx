"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import type { HeldPolicyRow } from "@/lib/doors/console/views/held-policy-rows";

export interface RolePolicyDetailProps {
  roleName: string;
  policy: HeldPolicyRow;
  editable: boolean;
}

/** What an opened row of a role's policies shows: the JSON, and `Edit` for an inline policy. */
export function RolePolicyDetail({ roleName, policy: { name, arn }, editable }: RolePolicyDetailProps) {
  return (
    <SpaceBetween size="xs">
      <LazyPolicyDocument of={arn ? { arn } : { role: roleName, policy: name }} label={name} />
      {!arn && editable && (
        <LinkButton href={consolePaths.roleInlinePolicy(roleName, name)} ariaLabel={`Edit ${name}`}>
          Edit
        </LinkButton>
      )}
    </SpaceBetween>
  );
}
