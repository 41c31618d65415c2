"use client";
import { copiedUserColumns } from "./user-choice-columns";
import { UsersToChoose } from "./users-to-choose";

export interface UserPickerProps {
  /** The user who gets the permissions, and cannot be copied from; undefined: a user who is still to be made. */
  for: string | undefined;
  selected: string | undefined;
  onSelect: (name: string | undefined) => void;
}

/** A table of users of whom one is picked, to copy permissions from. */
export function UserPicker({ for: receiver, selected, onSelect }: UserPickerProps) {
  return (
    <UsersToChoose
      title="Users"
      description={`${receiver ?? "The new user"} is added to the same groups and gets the same policies and permissions boundary.`}
      columns={copiedUserColumns}
      selection="single"
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectedKeysChange={([name]) => onSelect(name)}
      {...(receiver === undefined ? {} : { besides: receiver })}
    />
  );
}
