"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { PolicySummary, ServiceSummary, SummaryEffect } from "@/lib/authorization";
import { breakable } from "../form/breakable";
import { ResourceTable } from "../table/resource-table";
import { policyTargets, tables } from "../targets";

export interface ServicesSummaryProps {
  summary: PolicySummary;
  /** Makes each service a link to its actions. */
  href?: (prefix: string, effect: SummaryEffect) => string;
  /** `local` in a wizard. Default `address`. */
  state?: "address" | "local";
}

/** A policy by services: what it denies, and what it allows. */
export function ServicesSummary({ summary, href, state = "address" }: ServicesSummaryProps) {
  const [all, setAll] = useState(false);
  const { deny, allow, remaining, services } = summary;
  const rest = remaining.map((service) => ({ ...service, access: "None", resource: "None", condition: "None" }));
  const table = (effect: SummaryEffect, rows: readonly ServiceSummary[], count: number) => (
    <ResourceTable<ServiceSummary>
      targets={effect === "Allow" ? tables.policyAllow : tables.policyDeny}
      title={effect === "Allow" ? "Allow" : "Explicit deny"}
      counter={`${count} of ${services} services`}
      frame="none"
      state={state}
      addressKey={effect.toLowerCase()}
      rows={rows}
      rowKey={({ prefix }) => prefix}
      columns={columns(href && ((row) => (row.access === "None" ? undefined : href(row.prefix, effect))))}
      searched={({ name, prefix }) => [name, prefix]}
      onRefresh={false}
      wrapLines
      {...(effect === "Allow" && remaining.length > 0
        ? {
            actions: () => (
              <Button formAction="none" data-testid={policyTargets.remaining} onClick={() => setAll(!all)}>
                {all ? `Hide remaining ${remaining.length} services` : `Show remaining ${remaining.length} services`}
              </Button>
            ),
          }
        : {})}
    />
  );
  return (
    <SpaceBetween size="l">
      <NoPermissions {...summary} />
      {deny.length > 0 && table("Deny", deny, deny.length)}
      {table("Allow", all ? [...allow, ...rest] : allow, allow.length)}
    </SpaceBetween>
  );
}

/** The words of the policy that give nothing. */
function NoPermissions({ idle, unrecognized }: PolicySummary) {
  if (idle.length + unrecognized.length === 0) return null;
  return (
    <Alert
      type="warning"
      header="This policy defines some actions, resources, or conditions that do not provide permissions."
    >
      To grant access, policies must have an action that has an applicable resource or condition.
      {idle.length > 0 && <p className="m-0">Without an applicable resource: {idle.join(", ")}.</p>}
      {unrecognized.length > 0 && <p className="m-0">Unrecognized actions: {unrecognized.join(", ")}.</p>}
    </Alert>
  );
}

/** Wrapped between words at most: in a narrow window the table is scrolled. */
const columns = (href: ((row: ServiceSummary) => string | undefined) | undefined) => [
  {
    id: "service",
    header: "Service",
    minWidth: 110,
    rowHeader: true,
    cell: ({ name }: ServiceSummary) => name,
    sortBy: ({ name }: ServiceSummary) => name,
    ...(href ? { href } : {}),
  },
  { id: "access", header: "Access level", minWidth: 145, cell: ({ access }: ServiceSummary) => access },
  { id: "resource", header: "Resource", minWidth: 180, cell: ({ resource }: ServiceSummary) => resource },
  {
    id: "condition",
    header: "Request condition",
    minWidth: 120,
    cell: ({ condition }: ServiceSummary) => breakable(condition),
  },
];
