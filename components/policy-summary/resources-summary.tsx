"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ResourceSummary, SummaryEffect } from "@/lib/authorization";
import { breakable } from "../form/breakable";
import { ConsoleLink } from "../link/console-link";
import { ResourceTable } from "../table/resource-table";
import { tables } from "../targets";

export interface ResourcesSummaryProps {
  name: string;
  effect: SummaryEffect;
  action: string;
  resources: readonly ResourceSummary[];
  /** To the services, and to the service's actions. */
  back: readonly [services: string, actions: string];
}

/** On what, where and when one action is allowed or denied. */
export function ResourcesSummary({ name, effect, action, resources, back }: ResourcesSummaryProps) {
  const rows = resources.map((row, index) => ({ ...row, key: String(index + 1) }));
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="s">
        <ConsoleLink href={back[0]}>All services</ConsoleLink>
        <ConsoleLink href={back[1]}>{name}</ConsoleLink>
      </SpaceBetween>
      <ResourceTable<(typeof rows)[number]>
        targets={tables.policyResources}
        title={effect === "Allow" ? `Resources of ${action}` : `Denied resources of ${action}`}
        frame="none"
        rows={rows}
        rowKey={({ key }) => key}
        onRefresh={false}
        wrapLines
        columns={[
          { id: "resource", header: "Resource", rowHeader: true, cell: ({ resource }) => resource },
          { id: "region", header: "Region", cell: ({ region }) => region },
          { id: "account", header: "Account", cell: ({ account }) => account },
          { id: "condition", header: "Request condition", cell: ({ condition }) => breakable(condition) },
        ]}
      />
    </SpaceBetween>
  );
}
