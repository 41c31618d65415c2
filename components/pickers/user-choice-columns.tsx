"use client";
import type { UserChoice } from "@/lib/doors/console/views/permission-choices";
import type { ResourceColumn } from "../table/resource-column";
import { NamesCell } from "./names-cell";

/** What tables of users to pick from show. */
export const userChoiceColumns: readonly ResourceColumn<UserChoice>[] = [
  { id: "name", header: "User name", cell: (row) => row.name, sortBy: (row) => row.name, rowHeader: true },
  { id: "groups", header: "Groups", cell: (row) => <NamesCell names={row.groups} none="None" /> },
  { id: "policies", header: "Attached policies", cell: (row) => <NamesCell names={row.policies} none="None" /> },
];
