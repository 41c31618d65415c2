"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import type { ReactNode } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import type { CopiedForReview } from "@/lib/doors/console/views/copied-permissions";
import { ReadFailure } from "../decision/read-failure";
import type { PermissionsLine } from "./permission-pick";

export interface PermissionsSummaryProps {
  header: ReactNode;
  lines: readonly PermissionsLine[];
  /** The read of the user who is copied from, undefined while it is under way or where nobody is. */
  copied: { read: Read<CopiedForReview> | undefined; waiting: boolean };
  columns?: TableProps<PermissionsLine>["columnDefinitions"];
  /** Shown where there are no lines. */
  empty: ReactNode;
}

/** `Permissions summary` of a review. Where what is copied cannot be read it says so, and lists the rest. */
export function PermissionsSummary({
  header,
  lines,
  copied,
  columns = columnsOfToday,
  empty,
}: PermissionsSummaryProps) {
  const refusal = copied.read && !copied.read.ok ? <ReadFailure failure={copied.read.failure} /> : undefined;
  return (
    <Table
      header={
        <SpaceBetween size="s">
          {header}
          {lines.length > 0 && refusal}
        </SpaceBetween>
      }
      items={lines}
      loading={copied.waiting}
      loadingText="Loading permissions"
      trackBy={({ usedAs, type, name }) => `${usedAs} ${type} ${name}`}
      ariaLabels={{ tableLabel: "Permissions summary" }}
      columnDefinitions={columns}
      empty={refusal ?? empty}
    />
  );
}

const columnsOfToday: TableProps<PermissionsLine>["columnDefinitions"] = [
  { id: "name", header: "Name", cell: ({ name }) => name, isRowHeader: true },
  { id: "type", header: "Type", cell: ({ type }) => type },
  { id: "used-as", header: "Used as", cell: ({ usedAs }) => usedAs },
];
