"use client";
import Button from "@cloudscape-design/components/button";
import { useState, useTransition } from "react";
import { DeniedCell, isDenial } from "@/components/decision/denied-cell";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { RelativeTime } from "@/components/form/relative-time";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useFlash } from "@/components/shell/flash-context";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import { LastActivity } from "@/components/users/last-activity";
import type { Read } from "@/lib/doors/console/action-state";
import type { MemberRow } from "@/lib/doors/console/views/group";
import { removeUsers } from "../actions";

export function UsersSection({ group, users, now }: { group: string; users: Read<MemberRow[]>; now: string }) {
  const flash = useFlash();
  const [removing, setRemoving] = useState<readonly string[]>([]);
  const [pending, start] = useTransition();
  const remove = () =>
    start(async () => {
      const steps = await removeUsers(group, [...removing]);
      flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show("group.users.removed", { count });
      setRemoving([]);
    });
  return (
    <>
      <ResourceTable<MemberRow>
        targets={tables.groupUsers}
        title="Users in this group"
        description="An IAM user is an entity that you create in AWS to represent the person or application that uses it."
        rows={users.ok ? users.value : []}
        rowKey={({ name }) => name}
        failure={users.ok ? undefined : users.failure}
        selection="multi"
        sorted={{ by: "name" }}
        searched={({ name }) => [name]}
        columns={[
          {
            id: "name",
            header: "User name",
            rowHeader: true,
            cell: ({ name }) => name,
            href: ({ name }) => consolePaths.user(name),
            sortBy: ({ name }) => name,
          },
          {
            id: "groups",
            header: "Groups",
            cell: ({ groups }) => (isDenial(groups) ? <DeniedCell denial={groups} /> : groups),
            sortBy: ({ groups }) => (isDenial(groups) ? undefined : groups),
          },
          {
            id: "activity",
            header: "Last activity",
            cell: ({ lastActivity }) => <LastActivity at={lastActivity} now={now} />,
            sortBy: ({ lastActivity }) => (isDenial(lastActivity) ? undefined : (lastActivity ?? undefined)),
          },
          {
            id: "created",
            header: "Creation time",
            cell: ({ createdAt }) => <RelativeTime time={createdAt} now={now} />,
            sortBy: ({ createdAt }) => createdAt,
          },
        ]}
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.groupUsers.delete}
              disabled={selected.length === 0}
              onClick={() => setRemoving(selected.map(({ name }) => name))}
            >
              Remove
            </Button>
            <LinkButton
              variant="primary"
              href={consolePaths.addUsersToGroup(group)}
              data-testid={tables.groupUsers.create}
            >
              Add users
            </LinkButton>
          </>
        )}
      />
      {removing.length > 0 && (
        <ConfirmByTyping
          title={`Remove ${removing.length === 1 ? removing[0] : `${removing.length} users`} from ${group}?`}
          submit="Remove"
          pending={pending}
          onConfirm={remove}
          onDismiss={() => setRemoving([])}
        >
          <p className="m-0">They lose the permissions that they have through this group at once.</p>
        </ConfirmByTyping>
      )}
    </>
  );
}
