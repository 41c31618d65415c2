"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { DeniedCell } from "@/components/decision/denied-cell";
import { capital } from "@/components/eras/capital";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { namesOr } from "@/components/pickers/names-or";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { UsersGroup } from "@/lib/doors/console/views/user-groups";
import { RemoveFromGroupsModal } from "./remove-from-groups-modal";

export function GroupsSection({ userName, groups }: { userName: string; groups: Read<UsersGroup[]> }) {
  const strings = useEraStrings();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  return (
    <>
      <ResourceTable<UsersGroup>
        targets={tables.userGroups}
        title={`${capital(strings["groups.many"])} membership`}
        description="A group is a set of IAM users. A user can be in up to 10 groups."
        rows={groups.ok ? groups.value : []}
        {...(groups.ok ? {} : { failure: groups.failure })}
        rowKey={({ name }) => name}
        columns={[
          {
            id: "name",
            header: "Group name",
            rowHeader: true,
            cell: ({ name }) => name,
            href: ({ name }) => consolePaths.group(name),
            sortBy: ({ name }) => name,
          },
          { id: "policies", header: "Attached policies", cell: ({ policies }) => <Policies policies={policies} /> },
        ]}
        selection="multi"
        searched={({ name }) => [name]}
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.userGroups.delete}
              disabled={selected.length === 0}
              onClick={() => setLeaving(selected.map(({ name }) => name))}
            >
              Remove
            </Button>
            <LinkButton href={consolePaths.addToGroups(userName)} data-testid={tables.userGroups.create}>
              Add user to groups
            </LinkButton>
          </>
        )}
      />
      {leaving.length > 0 && (
        <RemoveFromGroupsModal userName={userName} groups={leaving} onClose={() => setLeaving([])} />
      )}
    </>
  );
}

function Policies({ policies }: Pick<UsersGroup, "policies">) {
  if (policies.ok) return <>{namesOr(policies.value, "-")}</>;
  return policies.failure.denial ? <DeniedCell denial={policies.failure.denial} /> : policies.failure.code;
}
