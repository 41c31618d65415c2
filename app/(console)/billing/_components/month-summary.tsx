"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { KeyValue } from "@/components/form/key-value";
import { billingTargets } from "@/components/targets";
import type { BillingMonth } from "@/lib/doors/console/views/billing";
import { money, period } from "./amounts";

/** What the account costs this month: nothing. */
export function MonthSummary({ month }: { month: BillingMonth }) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Cost summary</Header>}>
        <KeyValue
          columns={3}
          target={billingTargets.summary}
          items={[
            {
              id: "total",
              label: "Month-to-date cost",
              value: (
                <Box variant="awsui-value-large">
                  <span className="whitespace-nowrap">{money(month.total, month.currency)}</span>
                </Box>
              ),
            },
            { id: "period", label: "Billing period", value: period(month.start, month.end) },
          ]}
        />
      </Container>
      <Container
        header={
          <Header
            variant="h2"
            description="IAM, IAM Identity Center and AWS STS are part of every AWS account and cost nothing."
          >
            Charges by service
          </Header>
        }
      >
        <KeyValue
          columns={3}
          target={billingTargets.charge}
          items={month.charges.map(({ service, amount, note }) => ({
            id: service,
            label: service,
            value: `${money(amount, month.currency)} (${note})`,
          }))}
        />
      </Container>
    </SpaceBetween>
  );
}
