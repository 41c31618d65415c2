"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useMultiSession } from "@/components/shell/multi-session-context";
import { useSession } from "@/components/shell/session-context";
import { settingsTargets } from "@/components/targets";

/** Turns multi-session on, and off again once no other session stands beside this one. */
export function MultiSession() {
  const { on, turn } = useMultiSession();
  const { others } = useSession();
  const held = on && others.length > 0;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Up to five sessions stand side by side in this browser, each in a tab of its own. The account menu adds them."
          actions={
            <Button
              data-testid={settingsTargets.multiSession}
              disabled={held}
              {...(held ? { disabledReason: "Sign out of the other sessions first." } : {})}
              onClick={() => turn(!on)}
            >
              {on ? "Turn off multi-session" : "Turn on multi-session"}
            </Button>
          }
        >
          Multi-session
        </Header>
      }
    >
      <span role="status">{on ? "Multi-session is on." : "Multi-session is off."}</span>
    </Container>
  );
}
