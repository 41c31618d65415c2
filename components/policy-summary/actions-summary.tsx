"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useState } from "react";
import type { ActionSummary, LevelSummary, NoGrant, SummaryEffect } from "@/lib/authorization";
import { breakable } from "../form/breakable";
import { ConsoleLink } from "../link/console-link";
import { policyTargets } from "../targets";

export interface ActionsSummaryProps {
  name: string;
  effect: SummaryEffect;
  levels: readonly LevelSummary[];
  /** To the list of services. */
  back: string;
  /** To an action's resources. */
  href: (action: string) => string;
}

/** A row: the heading of an access level, or one of its actions. */
type Row = { level: LevelSummary } | { action: ActionSummary };

/** Why the policy names an action in vain. */
const warnings: Record<NoGrant, string> = {
  "needs-wildcard":
    "This action does not support resource-level permissions. This requires a wildcard (*) for the resource.",
  "no-resource": "This action does not have an applicable resource.",
  "no-resource-and-condition": "This action does not have an applicable resource and condition.",
};

/** A service's actions in a policy, by access level. */
export function ActionsSummary({ name, effect, levels, back, href }: ActionsSummaryProps) {
  const [all, setAll] = useState(false);
  const [text, setText] = useState("");
  const searched = text.toLowerCase();
  const shown = levels.map((level) => ({
    level,
    actions: level.actions.filter(
      (action) => (all || action.granted || action.warning) && action.name.toLowerCase().includes(searched),
    ),
  }));
  const rows = shown.flatMap(({ level, actions }): Row[] =>
    actions.length === 0 ? [] : [{ level }, ...actions.map((action) => ({ action }))],
  );
  const remaining = levels.flatMap(({ actions }) => actions.filter(({ granted, warning }) => !granted && !warning));
  return (
    <SpaceBetween size="m">
      <ConsoleLink href={back}>All services</ConsoleLink>
      <div data-testid={policyTargets.actions}>
        <Table<Row>
          variant="embedded"
          wrapLines
          items={rows}
          trackBy={(row) => ("level" in row ? `level ${row.level.level}` : row.action.name)}
          header={
            <Header
              variant="h3"
              counter={`(${levels.reduce((sum, { granted }) => sum + granted, 0)} of ${levels.reduce((sum, { total }) => sum + total, 0)} actions)`}
              actions={
                remaining.length > 0 && (
                  <Button formAction="none" data-testid={policyTargets.remaining} onClick={() => setAll(!all)}>
                    {all ? `Hide remaining ${remaining.length}` : `Show remaining ${remaining.length}`}
                  </Button>
                )
              }
            >
              {effect === "Allow" ? `Actions of ${name}` : `Denied actions of ${name}`}
            </Header>
          }
          filter={
            <TextFilter
              filteringText={text}
              filteringPlaceholder="Search"
              filteringAriaLabel="Search actions"
              onChange={({ detail }) => setText(detail.filteringText)}
            />
          }
          empty={<Box variant="strong">{text ? "No matches" : "No actions"}</Box>}
          ariaLabels={{ tableLabel: `Actions of ${name}` }}
          columnDefinitions={[
            {
              id: "action",
              header: "Action",
              isRowHeader: true,
              cell: (row) =>
                "level" in row ? (
                  <Box variant="strong">
                    {row.level.level} ({row.level.granted} of {row.level.total} actions)
                  </Box>
                ) : row.action.granted ? (
                  <ConsoleLink href={href(row.action.name)}>{row.action.name}</ConsoleLink>
                ) : (
                  row.action.name
                ),
            },
            {
              id: "resource",
              header: "Resource",
              minWidth: 260,
              cell: (row) => ("level" in row ? "" : <Resource {...row.action} />),
            },
            {
              id: "condition",
              header: "Request condition",
              minWidth: 120,
              cell: (row) => ("level" in row ? "" : breakable(row.action.condition || "-")),
            },
          ]}
        />
      </div>
    </SpaceBetween>
  );
}

function Resource({ granted, resource, warning }: ActionSummary) {
  if (granted) return resource;
  return warning ? <StatusIndicator type="warning">{warnings[warning]}</StatusIndicator> : "None";
}
