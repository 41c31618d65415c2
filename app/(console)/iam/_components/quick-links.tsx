"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { dashboardTargets } from "@/components/targets";

export function QuickLinks() {
  const strings = useEraStrings();
  return (
    <Container header={<Header variant="h2">Quick Links</Header>}>
      <ConsoleLink
        href={consolePaths.securityCredentials}
        data-testid={dashboardTargets.quickLink("security-credentials")}
      >
        {strings["securityCredentials.title"]}
      </ConsoleLink>
      <div>Manage your own access keys, multi-factor authentication (MFA) and password.</div>
    </Container>
  );
}
