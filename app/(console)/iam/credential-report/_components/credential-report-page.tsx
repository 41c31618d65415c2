"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEffect } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { downloadText } from "@/components/form/download-text";
import { FailureAlert } from "@/components/form/failure-alert";
import { RelativeTime } from "@/components/form/relative-time";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import { InfoLink } from "@/components/shell/help-context";
import { ResourceTable } from "@/components/table/resource-table";
import { credentialReportTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { CredentialReport } from "@/lib/doors/console/views/credential-report";
import { generateReport } from "../actions";
import { credentialReportHelp } from "./credential-report.help";
import { newReport, pauseMs } from "./new-report";
import { reportColumns } from "./report-columns";
import { reportTable } from "./report-rows";

/** The state of the account's report, the button that saves it, and what stands in it. */
export function CredentialReportPage({ report, now }: { report: Read<CredentialReport>; now: string }) {
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const ready = report.ok && report.value.state === "ready" ? report.value : undefined;
  const underWay = report.ok && report.value.state === "generating" && !pending;
  // Somebody else had it made: the page follows until it is there.
  useEffect(() => {
    if (!underWay || router.pending) return;
    const timer = setTimeout(router.refresh, pauseMs);
    return () => clearTimeout(timer);
  }, [underWay, router.pending, router.refresh]);
  const table = reportTable(ready?.csv ?? "");
  return (
    <SpaceBetween size="l">
      <Header variant="h1" info={<InfoLink help={credentialReportHelp} data-testid={credentialReportTargets.info} />}>
        {strings["credentialReport.title"]}
      </Header>
      <FailureAlert failure={failure} />
      <Container
        header={
          <Header
            variant="h2"
            description="Lists the root user and all IAM users of this account with the state of their passwords, access keys, MFA devices and certificates. A report is kept for four hours; until then the same one is given again."
            actions={
              <Button
                variant="primary"
                loading={pending}
                loadingText="Generating the report"
                data-testid={credentialReportTargets.download}
                onClick={() =>
                  run(
                    () => newReport(generateReport, router.href("/iam/latest-credential-report")),
                    ({ csv }) => {
                      downloadText("credential_report.csv", csv, "text/csv", csv.trim().split("\n").length - 1);
                      router.refresh();
                    },
                  )
                }
              >
                {strings["credentialReport.download"]}
              </Button>
            }
          >
            Credentials report
          </Header>
        }
      >
        {report.ok ? (
          <LiveRegion tagName="div">
            <span data-testid={credentialReportTargets.state}>
              <ReportState report={pending ? { state: "generating" } : report.value} now={now} />
            </span>
          </LiveRegion>
        ) : (
          <ReadFailure failure={report.failure} />
        )}
      </Container>
      {ready && (
        <ResourceTable<Record<string, string>>
          targets={tables.credentialReport}
          title="Credentials"
          description="What stands in the report, in the order of its columns."
          rows={table.rows}
          rowKey={({ user = "" }) => user}
          columns={reportColumns(table.columns)}
          searched={({ user, arn }) => [user, arn]}
        />
      )}
    </SpaceBetween>
  );
}

function ReportState({ report, now }: { report: CredentialReport; now: string }) {
  switch (report.state) {
    case "none":
      return <StatusIndicator type="stopped">No report has been generated</StatusIndicator>;
    case "generating":
      return <StatusIndicator type="in-progress">The report is being generated</StatusIndicator>;
    case "expired":
      return <StatusIndicator type="warning">The report is older than four hours and counts no more</StatusIndicator>;
    case "ready":
      return (
        <StatusIndicator type="success">
          Generated: <RelativeTime time={report.at} now={now} />
        </StatusIndicator>
      );
  }
}
