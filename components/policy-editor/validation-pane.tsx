"use client";
import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Tabs, { type TabsProps } from "@cloudscape-design/components/tabs";
import { useState } from "react";
import type { FindingType } from "@/lib/authorization";
import { ReadFailure } from "../decision/read-failure";
import { useHelp } from "../shell/help-context";
import { policyEditorTargets } from "../targets";
import { findingHelp } from "./finding-help";
import { NewAccessCheck } from "./new-access-check";
import type { PolicyIssue } from "./policy-issues";
import type { PolicyCheck } from "./use-policy-check";

interface Kind {
  type: FindingType;
  label: string;
  none: string;
}

const kinds: readonly Kind[] = [
  { type: "SECURITY_WARNING", label: "Security", none: "No security warnings." },
  { type: "ERROR", label: "Errors", none: "No errors." },
  { type: "WARNING", label: "Warnings", none: "No warnings." },
  { type: "SUGGESTION", label: "Suggestions", none: "No suggestions." },
];
/** What is known where no findings are made: what IAM refuses. */
const refused = kinds.filter(({ type }) => type === "ERROR");
const newAccess = policyEditorTargets.findings("new-access");

export interface ValidationPaneProps {
  check: PolicyCheck;
  /** Empty while a new policy is as it began. */
  issues: readonly PolicyIssue[];
  /** The policy as it is stored, where one is edited: adds `Check for new access`. */
  saved?: string | undefined;
  onShow: (part: Pick<PolicyIssue, "start" | "end">) => void;
}

/** What is found about the policy, under the editor: a tab for each type, each finding with the way to its place. */
export function ValidationPane({ check, issues, saved, onShow }: ValidationPaneProps) {
  const [chosen, setChosen] = useState<string>();
  const told = check.findings && !check.unread ? kinds : refused;
  const of = (type: FindingType) => issues.filter((issue) => issue.type === type);
  // Until the person chooses, what keeps one from going on is open, else the first kind that has anything.
  const first = of("ERROR").length > 0 ? "ERROR" : told.find(({ type }) => of(type).length > 0)?.type;
  const tabs: TabsProps.Tab[] = told.map(({ type, label, none }) => ({
    id: policyEditorTargets.findings(type),
    label: `${label}: ${of(type).length}`,
    content: <Issues type={type} issues={of(type)} none={none} pending={check.pending} onShow={onShow} />,
  }));
  if (saved !== undefined)
    tabs.push({
      id: newAccess,
      label: "Check for new access",
      content: (
        <NewAccessCheck
          kind={check.kind}
          saved={saved}
          document={check.document}
          broken={of("ERROR").length > 0}
          onShow={onShow}
        />
      ),
    });
  const counts = told.map(({ type, label }) => `${label}: ${of(type).length}`).join(", ");
  return (
    <SpaceBetween size="s">
      <LiveRegion hidden>{check.pending ? "" : counts}</LiveRegion>
      {!check.findings && (
        <Box color="text-body-secondary">
          AWS makes no findings for inline policies of groups: only what IAM refuses is told.
        </Box>
      )}
      {check.unread && <ReadFailure failure={check.unread} title="Findings are not shown: only what IAM refuses is" />}
      <Tabs
        ariaLabel="Findings about the policy"
        activeTabId={chosen ?? policyEditorTargets.findings(first ?? told[0]?.type ?? "ERROR")}
        onChange={({ detail }) => setChosen(detail.activeTabId)}
        tabs={tabs}
      />
    </SpaceBetween>
  );
}

function Issues(props: {
  type: FindingType;
  issues: readonly PolicyIssue[];
  none: string;
  pending: boolean;
  onShow: ValidationPaneProps["onShow"];
}) {
  const { show } = useHelp();
  if (props.issues.length === 0)
    return props.pending ? (
      <StatusIndicator type="loading">Validating the policy</StatusIndicator>
    ) : (
      <Box color="text-body-secondary">{props.none}</Box>
    );
  return (
    <ul className="m-0 flex list-none flex-col gap-3 p-0">
      {props.issues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in all but their place in the list.
        <li key={index} data-testid={policyEditorTargets.finding(`${props.type} ${index + 1}`)}>
          <Link
            variant="primary"
            ariaLabel={`Ln ${issue.start.line}, Col ${issue.start.column + 1}: ${issue.title}`}
            onFollow={() => props.onShow(issue)}
          >
            Ln {issue.start.line}, Col {issue.start.column + 1}
          </Link>{" "}
          <strong>{issue.title}:</strong> {issue.message}{" "}
          <Link ariaLabel={`Learn more: ${issue.title}`} onFollow={() => show(findingHelp(issue))}>
            Learn more
          </Link>
        </li>
      ))}
    </ul>
  );
}
