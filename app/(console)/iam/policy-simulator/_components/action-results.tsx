"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { breakable } from "@/components/form/breakable";
import type { ResourceColumn } from "@/components/table/resource-column";
import { ResourceTable } from "@/components/table/resource-table";
import { useNarrow } from "@/components/table/use-narrow";
import { simulatorTargets, tables } from "@/components/targets";
import type { SimulatedRow } from "@/lib/doors/console/views/simulation";
import { ActionPermission } from "./action-permission";
import { ActionSettings, typesOf } from "./action-settings";
import { answerName, answersTo, permissionOf } from "./answers";
import { resourcesOf, type SimulatedAction } from "./draft";
import { ExplanationModal } from "./explanation-modal";
import { ResultDetail } from "./result-detail";
import { ResultsRegion } from "./results-region";
import { ResultsSummary } from "./results-summary";
import type { Simulator } from "./use-simulator";

/**
 * `Action Settings and Results` of the console of 2020: a row for each chosen action, with what came of it. An opened row
 * has the action's settings and, once it was simulated, the statements that decided.
 */
export function ActionResults({ simulator }: { simulator: Simulator }) {
  const strings = useEraStrings();
  const narrow = useNarrow();
  const [explained, setExplained] = useState<SimulatedRow>();
  const [open, setOpen] = useState<readonly string[]>([]);
  /** Of which answers the statements were asked for. */
  const [shown, setShown] = useState<readonly string[]>([]);
  const { draft, simulation, services, stale, changeActions, resourcesError } = simulator;
  const { run } = simulation;
  const { actions } = draft;
  const counts = countOf(actions.map((action) => permissionOf(answersTo(action, run))));
  const show = ({ name }: SimulatedAction, row: SimulatedRow) => {
    setOpen((before) => [...before, name]);
    setShown((before) => [...before, answerName(row)]);
  };
  const permission: ResourceColumn<SimulatedAction> = {
    id: "permission",
    header: "Permission",
    minWidth: 150,
    cell: (action) => <ActionPermission answers={answersTo(action, run)} onShow={(row) => show(action, row)} />,
  };
  return (
    <ResultsRegion run={run} onStop={simulation.stop}>
      <ResourceTable<SimulatedAction>
        targets={tables.simulation}
        title={strings["simulator.results"]}
        description={<ResultsSummary run={run} counts={counts} stale={stale} />}
        state="local"
        frame="container"
        onRefresh={false}
        // Beside the list of policies there is room for the decision only so.
        wrapLines
        rows={actions}
        rowKey={({ name }) => name}
        empty={<Box color="text-body-secondary">No actions selected</Box>}
        // A row that is wrong stands open: else what is wrong with it could not be seen.
        openKeys={[...open, ...actions.filter(resourcesError).map(({ name }) => name)]}
        onOpenKeysChange={setOpen}
        expanded={(action) => (
          <SpaceBetween size="m">
            <ActionSettings
              action={action}
              catalogue={services.catalogue}
              typeOf={simulator.typeOf}
              error={resourcesError(action)}
              onChange={(changed) => {
                // Once what is wrong is mended, the row stays open under the person's hands.
                setOpen((before) => [...before, action.name]);
                changeActions(actions.map((one) => (one.name === action.name ? changed : one)));
              }}
              onRemove={() => changeActions(actions.filter(({ name }) => name !== action.name))}
            />
            {answersTo(action, run).map((row) => (
              <SpaceBetween key={`${answerName(row)} ${shown.includes(answerName(row))}`} size="xs">
                <Box variant="strong">
                  <span
                    ref={shown.includes(answerName(row)) ? bringIntoView : undefined}
                    className="wrap-anywhere scroll-mt-36"
                  >
                    {answerName(row)}
                  </span>
                </Box>
                <ResultDetail
                  row={row}
                  draft={run?.draft ?? draft}
                  arn={run?.arn}
                  shown={shown.includes(answerName(row))}
                  onKeys={simulator.addKeys}
                />
                <Button
                  variant="inline-link"
                  ariaLabel={`Explain ${answerName(row)}`}
                  data-testid={simulatorTargets.explain(answerName(row))}
                  onClick={() => setExplained(row)}
                >
                  Explain
                </Button>
              </SpaceBetween>
            ))}
          </SpaceBetween>
        )}
        columns={[
          {
            id: "action",
            header: "Action",
            minWidth: narrow ? 160 : 150,
            rowHeader: true,
            cell: ({ name }) => <span data-testid={simulatorTargets.action(name)}>{breakable(name)}</span>,
            sortBy: ({ name }) => name,
          },
          // Where it is narrow only the first two columns are seen without scrolling.
          ...(narrow ? [permission] : []),
          {
            id: "service",
            header: "Service",
            optional: true,
            cell: ({ name }) => {
              const prefix = name.split(":")[0];
              return services.all.find((one) => one.prefix === prefix)?.name ?? prefix;
            },
          },
          {
            id: "resource-type",
            header: "Resource Type",
            minWidth: 140,
            cell: ({ name }) => (
              <span className="wrap-anywhere whitespace-normal">
                {breakable(
                  typesOf(name, services.catalogue)
                    .map((type) => type.name)
                    .join(", ") || "not required",
                )}
              </span>
            ),
          },
          {
            id: "resource",
            header: "Simulation Resource",
            minWidth: 115,
            cell: (action) => <span className="wrap-anywhere whitespace-normal">{resourcesOf(action).join(", ")}</span>,
          },
          ...(narrow ? [] : [permission]),
        ]}
      />
      {explained && <ExplanationModal row={explained} onClose={() => setExplained(undefined)} />}
    </ResultsRegion>
  );
}

/** What was asked for may stand beside a narrow window, or below it. */
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: "nearest" });

const countOf = (permissions: readonly ReturnType<typeof permissionOf>[]) => {
  const of = (wanted: ReturnType<typeof permissionOf>) => permissions.filter((one) => one === wanted).length;
  const simulated = `${of("allowed")} actions allowed. ${of("denied")} actions denied.`;
  return `${permissions.length} actions selected. ${of(undefined)} actions not simulated. ${simulated}`;
};
