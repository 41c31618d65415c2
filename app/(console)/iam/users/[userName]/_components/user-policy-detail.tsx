"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import type { UsersPolicy } from "@/lib/doors/console/views/user-permissions";

/** What an opened row of a user's policies shows: the JSON, and `Edit` for the user's own inline policies. */
export function UserPolicyDetail({ userName, policy }: { userName: string; policy: UsersPolicy }) {
  const { name, arn, group } = policy;
  const of = arn ? { arn } : group === undefined ? { user: userName, policy: name } : { group, policy: name };
  return (
    <SpaceBetween size="xs">
      <LazyPolicyDocument of={of} label={name} />
      {!arn && group === undefined && (
        <LinkButton href={consolePaths.userInlinePolicy(userName, name)} ariaLabel={`Edit ${name}`}>
          Edit
        </LinkButton>
      )}
    </SpaceBetween>
  );
}
