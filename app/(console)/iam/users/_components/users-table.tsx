"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import { DeleteUsersModal } from "@/components/users/delete-users-modal";
import type { Failure } from "@/lib/doors/console/action-state";
import { deleteUsers } from "../actions";
import { userColumns } from "./user-columns";
import type { UserRow } from "./user-row";
import { usersHelp } from "./users.help";

export interface UsersTableProps {
  users: readonly UserRow[];
  /** How many match the search; all users without one. */
  matches: number;
  total: number;
  rowsOfPage: number;
  failure: Failure | undefined;
  now: string;
}

export function UsersTable({ users, matches, total, rowsOfPage, failure, now }: UsersTableProps) {
  const strings = useEraStrings();
  const [deleting, setDeleting] = useState<readonly UserRow[]>([]);
  return (
    <>
      <ResourceTable<UserRow>
        targets={tables.users}
        level="page"
        title={strings["users.title"]}
        description="An IAM user is an identity with long-term credentials that is used to interact with AWS in an account."
        help={usersHelp(strings)}
        rows={users}
        rowKey={({ name }) => name}
        columns={userColumns(now)}
        failure={failure}
        server={{ total, matches, pagesCount: Math.ceil(matches / rowsOfPage) }}
        searchPlaceholder="Search by user name or access key"
        sorted={{ by: "name" }}
        selection="multi"
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.users.delete}
              disabled={selected.length === 0}
              onClick={() => setDeleting(selected)}
            >
              Delete
            </Button>
            <LinkButton variant="primary" href={consolePaths.createUser} data-testid={tables.users.create}>
              {strings["users.create"]}
            </LinkButton>
          </>
        )}
      />
      {deleting.length > 0 && (
        <DeleteUsersModal
          users={deleting.map(({ name, lastActivity, keys }) => ({
            name,
            lastActivity,
            activeKeys: Array.isArray(keys) ? keys.filter(({ active }) => active).length : undefined,
          }))}
          now={now}
          onDelete={deleteUsers}
          onClose={() => setDeleting([])}
        />
      )}
    </>
  );
}
