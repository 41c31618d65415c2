"use client";
import Badge from "@cloudscape-design/components/badge";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { DeniedCell } from "@/components/decision/denied-cell";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { useSession } from "@/components/shell/session-context";
import { dashboardTargets } from "@/components/targets";
import type { Dashboard } from "@/lib/services/iam/console/dashboard-page";
import { type RecommendationRow, recommendationRow } from "./recommendation-row";

/** What would make the account safer, and what already does. */
export function SecurityRecommendations({ dashboard }: { dashboard: Dashboard }) {
  const strings = useEraStrings();
  const router = useConsoleRouter();
  const rows = dashboard.recommendations.map(recommendationRow);
  const open = rows.filter(({ followed }) => !followed).length;
  return (
    <Container
      header={
        <Header
          variant="h2"
          info={open > 0 ? <Badge color="severity-medium">{open}</Badge> : undefined}
          actions={
            <Button
              iconName="refresh"
              ariaLabel="Refresh"
              data-testid={dashboardTargets.refresh}
              loading={router.pending}
              onClick={router.refresh}
            />
          }
        >
          {strings["dashboard.recommendations"]}
        </Header>
      }
    >
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
        {dashboard.hidden.map((denial) => (
          <li key={denial.action} className="py-2">
            <span className="flex flex-wrap items-center gap-x-2">
              <DeniedCell denial={denial} />
              <span>
                Some recommendations need <code>{denial.action}</code>.
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Container>
  );
}

function Row({ row }: { row: RecommendationRow }) {
  const isRoot = useSession().identity.kind === "root";
  const refused = row.button?.root && !isRoot;
  return (
    <li
      className="flex flex-wrap items-center justify-between gap-2 py-2"
      data-testid={dashboardTargets.recommendation(row.id)}
    >
      <div className="min-w-0">
        <StatusIndicator type={row.followed ? "success" : "warning"} iconAriaLabel={row.followed ? "Good" : "Warning"}>
          <strong className="break-normal">{row.title}</strong>
        </StatusIndicator>
        <div className="break-words">{row.text}</div>
      </div>
      {row.button && (
        <LinkButton
          href={row.button.href}
          ariaLabel={row.button.text === row.title ? undefined : `${row.button.text}: ${row.title}`}
          data-testid={dashboardTargets.follow(row.id)}
          {...(refused ? { disabled: true, disabledReason: "Only the root user can do this." } : {})}
        >
          {row.button.text}
        </LinkButton>
      )}
    </li>
  );
}
