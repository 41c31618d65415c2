"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import { PolicyDocument } from "@/components/policy/policy-document";
import type { SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";
import type { MatchedStatement, SimulatedRow } from "@/lib/doors/console/views/simulation";
import { documentOf } from "./document-of";
import type { SimulationDraft } from "./draft";
import { givenName } from "./given-names";

export interface ResultDetailProps {
  row: SimulatedRow;
  /** What was simulated: it holds the texts of the policies that were given. */
  draft: SimulationDraft;
  arn: string | undefined;
  /** Are the statements shown at once? */
  shown?: boolean;
  /** Adds condition keys to an action. */
  onKeys: (keys: readonly string[], action: string) => void;
}

/** What a row shows when it is opened: the statements that decided, in their policies, and what was missing. */
export function ResultDetail({ row, draft, arn, shown = false, onKeys }: ResultDetailProps) {
  const { matched, missing, boundary } = row;
  return (
    <SpaceBetween size="s">
      {boundary !== undefined && (
        <StatusIndicator type={boundary ? "success" : "error"}>
          {boundary ? "The permissions boundary allows this." : "The permissions boundary does not allow this."}
        </StatusIndicator>
      )}
      {missing.length > 0 && (
        <SpaceBetween size="xs" direction="horizontal" alignItems="center">
          <span>
            The policies ask for condition keys that the request does not bring: <code>{missing.join(", ")}</code>
          </span>
          <Button onClick={() => onKeys(missing, row.action)}>Add them to the conditions</Button>
        </SpaceBetween>
      )}
      <Box variant="strong">
        {matched.length === 1 ? "1 matching statement" : `${matched.length} matching statements`}
      </Box>
      {matched.map((statement) => (
        <Statement
          key={`${statement.id} ${statement.source.via?.name ?? ""} ${statement.index}`}
          statement={statement}
          draft={draft}
          arn={arn}
          atOnce={shown}
        />
      ))}
    </SpaceBetween>
  );
}

function Statement({
  statement,
  draft,
  arn,
  atOnce,
}: { statement: MatchedStatement; atOnce: boolean } & Pick<ResultDetailProps, "draft" | "arn">) {
  const [shown, setShown] = useState(atOnce);
  const { id, source, index } = statement;
  const given = givenText(id, draft);
  const holder = holderOf(statement, arn);
  const named = givenName(id, arn === undefined ? "custom" : "principal") ?? source.name;
  const where = source.via ? `${named} via ${source.via.name}` : named;
  return (
    <div>
      <SpaceBetween size="xs" direction="horizontal" alignItems="center">
        <span>
          Statement {index + 1} of <code>{named}</code>
          {source.via && ` via group ${source.via.name}`}
        </span>
        {(given !== undefined || holder) && (
          <Button
            variant="inline-link"
            ariaLabel={`${shown ? "Hide" : "Show"} statement ${index + 1} of ${where}`}
            ariaExpanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide statement" : "Show statement"}
          </Button>
        )}
      </SpaceBetween>
      {shown && given !== undefined && <PolicyDocument document={given} label={`Policy ${where}`} marked={index} />}
      {shown && given === undefined && holder && (
        <LazyPolicyDocument
          of={documentOf({ name: source.name, arn: source.arn, holder })}
          label={where}
          marked={index}
        />
      )}
    </div>
  );
}

/** The text of a policy that was given with the simulation: the answer names it by its list and place. */
function givenText(id: string, draft: SimulationDraft): string | undefined {
  const place = /^PolicyInputList\.(\d+)$/.exec(id)?.[1];
  if (place !== undefined) return draft.policies[Number(place) - 1];
  if (id === "PermissionsBoundaryPolicyInputList.1") return draft.boundary;
  return id === "ResourcePolicy" ? draft.resourcePolicy : undefined;
}

/** Who has the policy: the group by which it comes, or the principal. */
function holderOf({ source }: MatchedStatement, arn: string | undefined): SimulatedPolicyRow["holder"] | undefined {
  if (source.via) return { kind: "group", name: source.via.name };
  const [, kind, name] = /:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn ?? "") ?? [];
  if (name === undefined || (kind !== "user" && kind !== "group" && kind !== "role")) return undefined;
  return { kind, name };
}
