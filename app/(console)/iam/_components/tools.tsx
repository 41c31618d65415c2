"use client";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { dashboardTargets } from "@/components/targets";

export function Tools() {
  return (
    <Container header={<Header variant="h2">Tools</Header>}>
      <ConsoleLink href={consolePaths.policySimulator()} data-testid={dashboardTargets.quickLink("policy-simulator")}>
        Policy simulator
      </ConsoleLink>
      <div>Choose policies and actions, and see what the policies decide.</div>
    </Container>
  );
}
