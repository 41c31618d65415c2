"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import { useId } from "react";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { CopyDocumentButton } from "@/components/policy/copy-document-button";
import { PolicyDocument } from "@/components/policy/policy-document";
import { ActionsSummary } from "@/components/policy-summary/actions-summary";
import { ResourcesSummary } from "@/components/policy-summary/resources-summary";
import { ServicesSummary } from "@/components/policy-summary/services-summary";
import { useUrlState } from "@/components/table/use-url-state";
import { policyTargets } from "@/components/targets";
import type { PolicySummaryView } from "@/lib/doors/console/views/policy-summary";

export interface PermissionsSectionProps {
  arn: string;
  /** A policy of the account: it can be edited. */
  own: boolean;
  version: string;
  document: string;
  /** Without it the document is shown as JSON. */
  summary?: PolicySummaryView;
}

/** `Permissions defined in this policy`, as a summary or as JSON. */
export function PermissionsSection({ arn, own, version, document, summary }: PermissionsSectionProps) {
  const url = useUrlState();
  const label = useId();
  const view = summary ? "summary" : "json";
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`Version ${version}, the default version.`}
          actions={
            <div className="flex flex-wrap gap-2">
              {/* In a narrow window it is a list of choices, on a line of its own. */}
              <div className="w-full sm:w-auto">
                <span id={label} className="sr-only">
                  How the permissions are shown
                </span>
                <SegmentedControl
                  ariaLabelledby={label}
                  selectedId={policyTargets.view(view)}
                  // Cloudscape writes an option's id as its data-testid.
                  options={[
                    { id: policyTargets.view("summary"), text: "Summary" },
                    { id: policyTargets.view("json"), text: "JSON" },
                  ]}
                  onChange={({ detail }) => {
                    const json = detail.selectedId === policyTargets.view("json");
                    const drill = { service: undefined, effect: undefined, action: undefined };
                    url.set({ ...drill, view: json ? "json" : undefined }, { reload: true, push: true });
                  }}
                />
              </div>
              {own && (
                <LinkButton href={consolePaths.editPolicy(arn)} ariaLabel="Edit permissions">
                  Edit
                </LinkButton>
              )}
              <CopyDocumentButton document={document} />
            </div>
          }
        >
          Permissions defined in this policy
        </Header>
      }
    >
      {summary ? (
        <Summary arn={arn} summary={summary} />
      ) : (
        <PolicyDocument document={document} label="Policy document" copy={false} data-testid={policyTargets.json} />
      )}
    </Container>
  );
}

function Summary({ arn, summary }: { arn: string; summary: PolicySummaryView }) {
  if (summary.shows === "services")
    return (
      <ServicesSummary
        summary={summary.summary}
        href={(service, effect) => consolePaths.policySummary(arn, { service, effect })}
      />
    );
  const { prefix: service, effect } = summary;
  const [services, actions] = [
    consolePaths.policy(arn, "permissions"),
    consolePaths.policySummary(arn, { service, effect }),
  ];
  if (summary.shows === "actions")
    return (
      <ActionsSummary
        {...summary}
        back={services}
        href={(action) => consolePaths.policySummary(arn, { service, effect, action })}
      />
    );
  return <ResourcesSummary {...summary} back={[services, actions]} />;
}
