"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { GroupChoice } from "@/lib/doors/console/views/permission-choices";
import { DeniedCell, isDenial } from "../decision/denied-cell";
import { useEraStrings } from "../eras/use-era-strings";
import { RelativeTime } from "../form/relative-time";
import { useSession } from "../shell/session-context";
import type { ResourceColumn } from "../table/resource-column";
import { ResourceTable } from "../table/resource-table";
import { useTableView } from "../table/use-table-view";
import { tables } from "../targets";
import { NamesCell } from "./names-cell";

export interface GroupPickerProps {
  groups: Read<readonly GroupChoice[]>;
  /** The account's time, ISO 8601. */
  now: string;
  /** Names. */
  selected: readonly string[];
  onSelect: (names: string[]) => void;
  /** Names of groups that were made on the way: they stand first, and the newest is brought before the person. */
  made?: readonly string[];
  /** The button beside `Refresh`: `Create group`. */
  actions?: ReactNode;
  /** The user is there already: only groups that the user is not in are offered. */
  existing?: boolean;
}

/** A table of groups to add a user to. */
export function GroupPicker({ groups, now, selected, onSelect, made = [], actions, existing }: GroupPickerProps) {
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const view = useTableView("local", { reload: false });
  const [, changeView] = view;
  const known = useRef(made.length);
  useEffect(() => {
    if (made.length > known.current) changeView({ q: "", type: "", page: 1 });
    known.current = made.length;
  }, [made.length, changeView]);
  return (
    <ResourceTable<GroupChoice>
      targets={tables.pickGroups}
      title={old ? "Groups" : "User groups"}
      {...(old ? { description: "Add user to an existing group or create a new one." } : {})}
      state="local"
      rows={groups.ok ? groups.value : []}
      {...(groups.ok ? {} : { failure: groups.failure })}
      rowKey={(row) => row.name}
      columns={old ? columnsOf2020 : columns(strings["groups.name"], now)}
      selection="multi"
      selectedKeys={selected}
      onSelectedKeysChange={onSelect}
      searched={(row) => [row.name]}
      sorted={{ by: "name" }}
      view={view}
      firstKeys={made}
      pageSize={10}
      actions={() => actions}
      empty={
        existing ? (
          <>
            <strong>No groups to add</strong>
            <br />
            There is no group that the user is not in already.
          </>
        ) : (
          <>
            <strong>Get started with groups</strong>
            <br />A group gives permissions to all of its members. Create one and select it here.
          </>
        )
      }
    />
  );
}

const policies: ResourceColumn<GroupChoice> = {
  id: "policies",
  header: "Attached policies",
  cell: (row) => <NamesCell names={row.policies} none="-" />,
};

const columns = (nameHeader: string, now: string): ResourceColumn<GroupChoice>[] => [
  { id: "name", header: nameHeader, cell: (row) => row.name, sortBy: (row) => row.name, rowHeader: true },
  {
    id: "users",
    header: "Users",
    cell: (row) => (isDenial(row.users) ? <DeniedCell denial={row.users} /> : row.users),
    sortBy: (row) => (isDenial(row.users) ? undefined : row.users),
  },
  policies,
  {
    id: "created",
    header: "Created",
    cell: (row) => <RelativeTime time={row.createdAt} now={now} />,
    sortBy: (row) => row.createdAt,
  },
];

const columnsOf2020: readonly ResourceColumn<GroupChoice>[] = [
  { id: "name", header: "Group", cell: (row) => row.name, sortBy: (row) => row.name, rowHeader: true },
  { ...policies, cell: (row) => <NamesCell names={row.policies} none="None" /> },
];
