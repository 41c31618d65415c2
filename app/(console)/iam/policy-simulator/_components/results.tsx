"use client";
import Button from "@cloudscape-design/components/button";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { SentenceText } from "@/components/decision/sentence-text";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { breakable } from "@/components/form/breakable";
import { ResourceTable } from "@/components/table/resource-table";
import { simulatorTargets, tables } from "@/components/targets";
import { decisionSentence } from "@/lib/authorization";
import type { SimulatedRow } from "@/lib/doors/console/views/simulation";
import { answerName } from "./answers";
import { ExplanationModal } from "./explanation-modal";
import { ResultDetail } from "./result-detail";
import { ResultsRegion } from "./results-region";
import { ResultsSummary } from "./results-summary";
import type { Run } from "./use-simulation";

export interface ResultsProps {
  run: Run;
  /** Has the question changed since? */
  stale: boolean;
  /** Adds condition keys to an action. */
  onKeys: (keys: readonly string[], action: string) => void;
  onStop: () => void;
}

const results = {
  allowed: { text: "Allowed", sign: "success" },
  implicitDeny: { text: "Implicitly denied", sign: "warning" },
  explicitDeny: { text: "Explicitly denied", sign: "error" },
} as const;

/** The answers: a row for each action on each resource, with its reason, its statements and its explanation. */
export function Results({ run, stale, onKeys, onStop }: ResultsProps) {
  const strings = useEraStrings();
  const [explained, setExplained] = useState<SimulatedRow>();
  const { rows, failure, arn } = run;
  return (
    <ResultsRegion run={run} onStop={onStop}>
      {(rows.length > 0 || !failure) && (
        <ResourceTable<SimulatedRow>
          targets={tables.simulation}
          title={strings["simulator.results"]}
          description={<ResultsSummary run={run} counts={countOf(rows)} stale={stale} />}
          state="local"
          frame="container"
          onRefresh={false}
          rows={rows}
          rowKey={answerName}
          searched={({ action, resource }) => [action, resource]}
          types={{
            label: "Filter by decision",
            all: "All decisions",
            choices: Object.entries(results).map(([value, { text }]) => ({
              value,
              label: text,
              matches: (row: SimulatedRow) => row.result === value,
            })),
          }}
          expanded={(row) => <ResultDetail row={row} draft={run.draft} arn={arn} onKeys={onKeys} />}
          columns={[
            {
              id: "action",
              header: "Action",
              rowHeader: true,
              cell: ({ action }) => action,
              sortBy: ({ action }) => action,
            },
            {
              id: "resource",
              header: "Resource",
              minWidth: 170,
              cell: ({ resource }) => <span className="wrap-anywhere whitespace-normal">{breakable(resource)}</span>,
              sortBy: ({ resource }) => resource,
            },
            {
              id: "decision",
              header: "Decision",
              cell: ({ result }) => (
                <StatusIndicator type={results[result].sign}>{results[result].text}</StatusIndicator>
              ),
              sortBy: ({ result }) => result,
            },
            {
              id: "reason",
              header: "Reason",
              minWidth: 260,
              cell: (row) => <Reason row={row} />,
            },
            {
              id: "explain",
              header: "Explanation",
              cell: (row) => (
                <Button
                  variant="inline-link"
                  ariaLabel={`Explain ${answerName(row)}`}
                  data-testid={simulatorTargets.explain(answerName(row))}
                  onClick={() => setExplained(row)}
                >
                  Explain
                </Button>
              ),
            },
          ]}
        />
      )}
      {explained && <ExplanationModal row={explained} onClose={() => setExplained(undefined)} />}
    </ResultsRegion>
  );
}

/** Why, in a sentence; and which condition keys were asked for in vain. */
function Reason({ row: { decision, missing, organization } }: { row: SimulatedRow }) {
  return (
    <span className="wrap-anywhere whitespace-normal">
      {organization === false ? (
        "A policy of the organization does not allow this."
      ) : (
        <SentenceText sentence={decisionSentence(decision)} />
      )}
      {missing.length > 0 && <> Missing context values: {missing.join(", ")}.</>}
    </span>
  );
}

const countOf = (rows: readonly SimulatedRow[]) => {
  const of = (wanted: SimulatedRow["result"]) => rows.filter(({ result }) => result === wanted).length;
  return `${of("allowed")} allowed, ${of("implicitDeny")} implicitly denied, ${of("explicitDeny")} explicitly denied.`;
};
