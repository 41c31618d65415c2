"use client";
import type { Read } from "@/lib/doors/console/action-state";
import type { UserChoice } from "@/lib/doors/console/views/permission-choices";
import { ResourceTable } from "../table/resource-table";
import { tables } from "../targets";
import { userChoiceColumns } from "./user-choice-columns";

export interface UsersPickerProps {
  title: string;
  users: Read<readonly UserChoice[]>;
  /** Names. */
  selected: readonly string[];
  onSelect: (names: string[]) => void;
}

/** A table of users of whom several are ticked, to put them into a group. */
export function UsersPicker({ title, users, selected, onSelect }: UsersPickerProps) {
  return (
    <ResourceTable<UserChoice>
      targets={tables.pickUsers}
      title={title}
      state="local"
      rows={users.ok ? users.value : []}
      failure={users.ok ? undefined : users.failure}
      rowKey={({ name }) => name}
      columns={userChoiceColumns}
      selection="multi"
      selectedKeys={selected}
      onSelectedKeysChange={onSelect}
      searched={({ name }) => [name]}
      sorted={{ by: "name" }}
      pageSize={10}
    />
  );
}
