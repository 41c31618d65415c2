"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Read } from "@/lib/doors/console/action-state";
import type { AccessedService, LastAccessed } from "@/lib/doors/console/views/last-accessed";
import { ReadFailure } from "../decision/read-failure";
import { ResourceTable } from "../table/resource-table";
import { tables } from "../targets";
import { accessedColumns, type LastAccessedOf } from "./accessed-columns";

export interface LastAccessedSectionProps {
  of: LastAccessedOf;
  report: Read<LastAccessed>;
}

/** `Last Accessed`: the services that the policies of a user, group or role allow, or one policy, and their last use. */
export function LastAccessedSection({ of, report }: LastAccessedSectionProps) {
  return (
    <SpaceBetween size="l">
      {report.ok && report.value.refused && (
        <ReadFailure failure={report.value.refused} title="The policies granting permissions are not shown" />
      )}
      <ResourceTable<AccessedService>
        targets={tables.lastAccessed}
        title="Allowed services"
        description={`Shows which services the ${of.kind} ${of.kind === "policy" ? "allows" : "may use"}, and when they were used last within the tracking period of 400 days.`}
        rows={report.ok ? report.value.services : []}
        failure={report.ok ? undefined : report.failure}
        rowKey={({ namespace }) => namespace}
        columns={accessedColumns(of)}
        searched={({ name, namespace }) => [name, namespace]}
        types={{
          label: "Filter by services",
          all: "All services",
          choices: [
            { value: "accessed", label: "Services accessed", matches: ({ at }) => at !== undefined },
            { value: "not-accessed", label: "Services not accessed", matches: ({ at }) => at === undefined },
          ],
        }}
        sorted={{ by: "last-accessed", descending: true }}
        empty={<strong>No service is allowed.</strong>}
      />
    </SpaceBetween>
  );
}
