"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useSession } from "@/components/shell/session-context";
import { stsTargets } from "@/components/targets";

/** `role manager` came in 2026. It is off in every account here, and nothing here turns it on. */
export function RoleManager() {
  if (useSession().era === "2020") return null;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button disabled disabledReason="Role manager is not part of this simulator.">
              Enable
            </Button>
          }
        >
          role manager
        </Header>
      }
    >
      <div data-testid={stsTargets.roleManager}>
        <StatusIndicator type="stopped">Disabled</StatusIndicator>
      </div>
    </Container>
  );
}
