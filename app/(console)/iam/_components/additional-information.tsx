"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { useSession } from "@/components/shell/session-context";
import { dashboardTargets } from "@/components/targets";

export function AdditionalInformation() {
  const of2020 = useSession().era === "2020";
  return (
    <Container header={<Header variant="h2">Additional information</Header>}>
      <ul className="m-0 list-none p-0">
        {of2020 && (
          <li>
            <ConsoleLink
              href={consolePaths.policySimulator()}
              data-testid={dashboardTargets.quickLink("policy-simulator")}
            >
              Policy simulator
            </ConsoleLink>
          </li>
        )}
        <li>
          <ConsoleLink href={consolePaths.events} data-testid={dashboardTargets.quickLink("event-history")}>
            Event history
          </ConsoleLink>
        </li>
        <li>
          <ConsoleLink href={consolePaths.accountSettings} data-testid={dashboardTargets.quickLink("account-settings")}>
            Password policy
          </ConsoleLink>
        </li>
      </ul>
    </Container>
  );
}
