"use client";
import { newMemberColumns } from "./user-choice-columns";
import { UsersToChoose } from "./users-to-choose";

export interface UsersPickerProps {
  title: string;
  /** A group whose members are not offered. */
  outside?: string;
  /** The account's time, ISO 8601. */
  now: string;
  /** Names. */
  selected: readonly string[];
  onSelect: (names: string[]) => void;
}

/** A table of users of whom several are ticked, to put them into a group. */
export function UsersPicker({ title, outside, now, selected, onSelect }: UsersPickerProps) {
  return (
    <UsersToChoose
      {...(outside === undefined ? {} : { outside })}
      title={title}
      columns={newMemberColumns(now)}
      selection="multi"
      selectedKeys={selected}
      onSelectedKeysChange={onSelect}
    />
  );
}
