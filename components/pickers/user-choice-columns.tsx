"use client";
import type { UserChoice } from "@/lib/doors/console/views/user-choices";
import { RelativeTime } from "../form/relative-time";
import type { ResourceColumn } from "../table/resource-column";
import { LastActivity } from "../users/last-activity";
import { NamesCell } from "./names-cell";

const name: ResourceColumn<UserChoice> = {
  id: "name",
  header: "User name",
  cell: (row) => row.name,
  sortBy: (row) => row.name,
  rowHeader: true,
};
const groups: ResourceColumn<UserChoice> = {
  id: "groups",
  header: "Groups",
  cell: (row) => <NamesCell names={row.groups} none="None" />,
};

/** Of users whose permissions are copied. */
export const copiedUserColumns: readonly ResourceColumn<UserChoice>[] = [
  name,
  groups,
  { id: "policies", header: "Attached policies", cell: (row) => <NamesCell names={row.policies} none="None" /> },
];

/** Of users whom a group gets. In: the account's time. */
export const newMemberColumns = (now: string): readonly ResourceColumn<UserChoice>[] => [
  name,
  groups,
  {
    id: "activity",
    header: "Last activity",
    cell: ({ lastActivity }) => <LastActivity at={lastActivity} now={now} />,
    // The server sorts.
    sortBy: () => undefined,
  },
  {
    id: "created",
    header: "Creation time",
    cell: ({ createdAt }) => <RelativeTime time={createdAt} now={now} />,
    sortBy: ({ createdAt }) => createdAt,
  },
];
