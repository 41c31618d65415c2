"use client";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { InfoLink } from "@/components/shell/help-context";
import { billingTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { BillingMonth } from "@/lib/doors/console/views/billing";
import { billingHelp } from "./billing.help";
import { BillingRefusal } from "./billing-refusal";
import { MonthSummary } from "./month-summary";

export function Bills({ month }: { month: Read<BillingMonth> }) {
  const strings = useEraStrings();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" info={<InfoLink help={billingHelp} data-testid={billingTargets.info} />}>
        {strings["billing.title"]}
      </Header>
      {month.ok ? <MonthSummary month={month.value} /> : <BillingRefusal failure={month.failure} />}
    </SpaceBetween>
  );
}
