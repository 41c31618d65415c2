"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { DeleteRolesModal } from "@/components/roles/delete-roles-modal";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { deleteRoles, requestRoleDeletion } from "../actions";
import { roleColumns } from "./role-columns";
import type { RoleRow } from "./role-row";
import { rolesHelp } from "./roles.help";

export interface RolesTableProps {
  roles: readonly RoleRow[];
  /** How many match the search; all roles without one. */
  matches: number;
  total: number;
  rowsOfPage: number;
  failure: Failure | undefined;
  now: string;
}

export function RolesTable({ roles, matches, total, rowsOfPage, failure, now }: RolesTableProps) {
  const [deleting, setDeleting] = useState<readonly RoleRow[]>([]);
  return (
    <>
      <ResourceTable<RoleRow>
        targets={tables.roles}
        level="page"
        title="Roles"
        description="An IAM role is an identity with permissions and short-lived credentials, which entities that you trust can assume."
        help={rolesHelp}
        rows={roles}
        rowKey={({ name }) => name}
        columns={roleColumns(now)}
        failure={failure}
        server={{ total, matches, pagesCount: Math.ceil(matches / rowsOfPage) }}
        sorted={{ by: "name" }}
        selection="multi"
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.roles.delete}
              disabled={selected.length === 0}
              onClick={() => setDeleting(selected)}
            >
              Delete
            </Button>
            <LinkButton variant="primary" href={consolePaths.createRole} data-testid={tables.roles.create}>
              Create role
            </LinkButton>
          </>
        )}
      />
      {deleting.length > 0 && (
        <DeleteRolesModal
          roles={deleting}
          now={now}
          onDelete={deleteRoles}
          onRequestDeletion={requestRoleDeletion}
          onClose={() => setDeleting([])}
        />
      )}
    </>
  );
}
