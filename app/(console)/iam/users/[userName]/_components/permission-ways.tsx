"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Icon from "@cloudscape-design/components/icon";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { userTargets } from "@/components/targets";
import { nameInArn } from "@/lib/aws/arn";
import type { UsersPolicy } from "@/lib/doors/console/views/user-permissions";

export interface PermissionWaysProps {
  userName: string;
  policies: readonly UsersPolicy[];
  /** Undefined: there is none, or one may not see it. */
  boundaryArn: string | undefined;
}

/** A drawing of how permissions reach a user: from policies directly or by groups, through the boundary. */
export function PermissionWays({ userName, policies, boundaryArn }: PermissionWaysProps) {
  const ways = waysOf(policies);
  return (
    <ExpandableSection
      variant="container"
      headerText={`How ${userName} gets permissions`}
      data-testid={userTargets.permissionWays}
    >
      <div className="flex flex-col items-stretch gap-3 sm:flex-row sm:items-center">
        {ways.length === 0 ? (
          <p className="m-0 flex-1">No policy gives {userName} permissions.</p>
        ) : (
          <ol
            className="m-0 flex min-w-0 flex-1 list-none flex-col gap-3 p-0"
            aria-label={`How ${userName} gets permissions`}
          >
            {ways.map(({ group, held }) => (
              <li key={group ?? ""} className="flex flex-col gap-1 sm:flex-row sm:items-center sm:gap-3">
                <ul className="drawing-box m-0 min-w-0 list-none sm:flex-1">
                  {held.map((policy) => (
                    <li key={policy.arn ?? `inline ${policy.name}`} className="wrap-anywhere">
                      {policy.arn === undefined ? (
                        <strong>{policy.name}</strong>
                      ) : (
                        <ConsoleLink href={consolePaths.policy(policy.arn)}>{policy.name}</ConsoleLink>
                      )}
                      <span className="block text-sm">{policy.type}</span>
                    </li>
                  ))}
                </ul>
                <div className="min-w-0 text-sm sm:w-44">
                  <span className="wrap-anywhere">
                    {group === undefined ? (
                      "directly"
                    ) : (
                      <>
                        by group <ConsoleLink href={consolePaths.group(group)}>{group}</ConsoleLink>
                      </>
                    )}
                  </span>
                  <Arrow />
                </div>
              </li>
            ))}
          </ol>
        )}
        {boundaryArn !== undefined && (
          <>
            <div className="drawing-box drawing-gate min-w-0 sm:w-48">
              <span className="block text-sm">at most what the permissions boundary allows:</span>
              <ConsoleLink href={consolePaths.policy(boundaryArn)}>{nameInArn(boundaryArn)}</ConsoleLink>
            </div>
            <div className="sm:w-8">
              <Arrow />
            </div>
          </>
        )}
        <div className="drawing-box min-w-0 text-center sm:w-40">
          <Icon name="user-profile" /> <strong className="block wrap-anywhere">{userName}</strong>
          <span className="text-sm">User</span>
        </div>
      </div>
    </ExpandableSection>
  );
}

const Arrow = () => (
  <span aria-hidden="true" className="drawing-arrow">
    <Icon name="angle-right" size="small" />
  </span>
);

/** The policies by how they come: directly first, then by group, in the groups' order. */
function waysOf(policies: readonly UsersPolicy[]): { group: string | undefined; held: UsersPolicy[] }[] {
  const byGroup = new Map<string | undefined, UsersPolicy[]>();
  for (const policy of policies) byGroup.set(policy.group, [...(byGroup.get(policy.group) ?? []), policy]);
  return [...byGroup]
    .map(([group, held]) => ({ group, held }))
    .sort((a, b) => (a.group ?? "").localeCompare(b.group ?? "", "en"));
}
