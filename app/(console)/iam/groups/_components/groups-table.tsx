"use client";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { ResourceTable } from "@/components/table/resource-table";
import { tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { DeleteGroupsModal } from "../delete-groups-modal";
import { groupColumns } from "./group-columns";
import type { GroupRow } from "./group-row";
import { groupsHelp } from "./groups.help";

export function GroupsTable(props: { groups: readonly GroupRow[]; failure: Failure | undefined; now: string }) {
  const strings = useEraStrings();
  const [deleting, setDeleting] = useState<readonly string[]>([]);
  return (
    <>
      <ResourceTable
        targets={tables.groups}
        level="page"
        title={strings["groups.title"]}
        description="A group is a set of IAM users. Use groups to give the same permissions to many users."
        help={groupsHelp(strings)}
        rows={props.groups}
        rowKey={({ name }) => name}
        columns={groupColumns(strings, props.now)}
        failure={props.failure}
        searched={({ name }) => [name]}
        types={{
          label: "Filter by permissions",
          all: "All groups",
          choices: [
            { value: "defined", label: "Defined", matches: ({ permissions }) => permissions === "Defined" },
            { value: "not-defined", label: "Not defined", matches: ({ permissions }) => permissions === "Not defined" },
          ],
        }}
        sorted={{ by: "name" }}
        selection="multi"
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.groups.delete}
              disabled={selected.length === 0}
              onClick={() => setDeleting(selected.map(({ name }) => name))}
            >
              Delete
            </Button>
            <LinkButton variant="primary" href={consolePaths.createGroup} data-testid={tables.groups.create}>
              {strings["groups.create"]}
            </LinkButton>
          </>
        )}
      />
      {deleting.length > 0 && <DeleteGroupsModal names={deleting} onClose={() => setDeleting([])} />}
    </>
  );
}
