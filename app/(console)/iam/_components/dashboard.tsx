"use client";
import Grid from "@cloudscape-design/components/grid";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { InfoLink } from "@/components/shell/help-context";
import { useSession } from "@/components/shell/session-context";
import { dashboardTargets } from "@/components/targets";
import type { Dashboard as DashboardFacts } from "@/lib/services/iam/console/dashboard-page";
import { AccountCard } from "./account-card";
import { AdditionalInformation } from "./additional-information";
import { CredentialAges } from "./credential-ages";
import { dashboardHelp } from "./dashboard.help";
import { QuickLinks } from "./quick-links";
import { ResourceCounts } from "./resource-counts";
import { SecurityRecommendations } from "./security-recommendations";
import { SignInStrip } from "./sign-in-strip";
import { Tools } from "./tools";

const columns = [{ colspan: { default: 12, xs: 8 } }, { colspan: { default: 12, xs: 4 } }] as const;

/** The dashboard of both eras: 2020 has the account in a strip on top, today's console in a card at the right. */
export function Dashboard({ dashboard, labs }: { dashboard: DashboardFacts; labs: ReactNode }) {
  const strings = useEraStrings();
  const of2020 = useSession().era === "2020";
  const recommendations = <SecurityRecommendations dashboard={dashboard} />;
  const counts = <ResourceCounts counts={dashboard.counts} />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" info={<InfoLink help={dashboardHelp} data-testid={dashboardTargets.info} />}>
        {strings["dashboard.title"]}
      </Header>
      {of2020 && <SignInStrip accountId={dashboard.accountId} alias={dashboard.alias} />}
      <Grid gridDefinition={[...columns]}>
        <SpaceBetween size="l">
          {of2020 ? counts : recommendations}
          {of2020 ? recommendations : counts}
          {labs}
          <CredentialAges ages={dashboard.ages} />
        </SpaceBetween>
        <SpaceBetween size="l">
          {!of2020 && <AccountCard accountId={dashboard.accountId} alias={dashboard.alias} />}
          <QuickLinks />
          {!of2020 && <Tools />}
          <AdditionalInformation />
        </SpaceBetween>
      </Grid>
    </SpaceBetween>
  );
}
