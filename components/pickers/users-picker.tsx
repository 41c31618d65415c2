"use client";
import type { Read } from "@/lib/doors/console/action-state";
import type { UserChoice } from "@/lib/doors/console/views/permission-choices";
import { ResourceTable } from "../table/resource-table";
import { tables } from "../targets";
import { newMemberColumns } from "./user-choice-columns";

export interface UsersPickerProps {
  title: string;
  users: Read<readonly UserChoice[]>;
  /** The account's time, ISO 8601. */
  now: string;
  /** Names. */
  selected: readonly string[];
  onSelect: (names: string[]) => void;
}

/** A table of users of whom several are ticked, to put them into a group. */
export function UsersPicker({ title, users, now, selected, onSelect }: UsersPickerProps) {
  return (
    <ResourceTable<UserChoice>
      targets={tables.pickUsers}
      title={title}
      state="local"
      rows={users.ok ? users.value : []}
      failure={users.ok ? undefined : users.failure}
      rowKey={({ name }) => name}
      columns={newMemberColumns(now)}
      selection="multi"
      selectedKeys={selected}
      onSelectedKeysChange={onSelect}
      searched={({ name }) => [name]}
      sorted={{ by: "name" }}
      pageSize={10}
    />
  );
}
