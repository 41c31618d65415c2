"use client";
import type { Read } from "@/lib/doors/console/action-state";
import type { UserChoice } from "@/lib/doors/console/views/permission-choices";
import { ResourceTable } from "../table/resource-table";
import { tables } from "../targets";
import { copiedUserColumns } from "./user-choice-columns";

export interface UserPickerProps {
  users: Read<readonly UserChoice[]>;
  selected: string | undefined;
  onSelect: (name: string | undefined) => void;
}

/** A table of users of whom one is picked, to copy permissions from. */
export function UserPicker({ users, selected, onSelect }: UserPickerProps) {
  return (
    <ResourceTable<UserChoice>
      targets={tables.pickUsers}
      title="Users"
      description="The new user is added to the same groups and gets the same policies and permissions boundary."
      state="local"
      rows={users.ok ? users.value : []}
      {...(users.ok ? {} : { failure: users.failure })}
      rowKey={(row) => row.name}
      columns={copiedUserColumns}
      selection="single"
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectedKeysChange={([name]) => onSelect(name)}
      searched={(row) => [row.name]}
      sorted={{ by: "name" }}
      pageSize={10}
    />
  );
}
