"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Read } from "@/lib/doors/console/action-state";
import type { AccessedAction } from "@/lib/doors/console/views/last-accessed";
import { ConsoleLink } from "../link/console-link";
import { ResourceTable } from "../table/resource-table";
import { tables } from "../targets";
import { type LastAccessedOf, LastUse } from "./accessed-columns";

export interface AccessedActionsSectionProps {
  of: LastAccessedOf;
  namespace: string;
  report: Read<{ service: string; actions: AccessedAction[] }>;
}

/** The actions of one service, with their last use. */
export function AccessedActionsSection({ of, namespace, report }: AccessedActionsSectionProps) {
  const { path, now } = of;
  return (
    <SpaceBetween size="s">
      <ConsoleLink href={path}>All services</ConsoleLink>
      <ResourceTable<AccessedAction>
        targets={tables.lastAccessedActions}
        title={report.ok ? report.value.service : namespace}
        description={`The actions of the service that the ${of.kind} ${of.kind === "policy" ? "allows" : "may call"}, and when they were called last within the tracking period of 400 days.`}
        rows={report.ok ? report.value.actions : []}
        failure={report.ok ? undefined : report.failure}
        rowKey={({ name }) => name}
        columns={[
          { id: "action", header: "Action", rowHeader: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
          {
            id: "last-accessed",
            header: "Last accessed",
            cell: ({ at }) => <LastUse at={at} now={now} />,
            sortBy: ({ at }) => at,
          },
          {
            id: "region",
            header: "Region accessed",
            cell: ({ region }) => region ?? "-",
            sortBy: ({ region }) => region,
          },
        ]}
        searched={({ name }) => [name]}
        sorted={{ by: "last-accessed", descending: true }}
        empty={<strong>No action of this service is tracked.</strong>}
      />
    </SpaceBetween>
  );
}
