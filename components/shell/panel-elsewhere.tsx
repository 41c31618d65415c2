"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { ReactNode } from "react";
import { useSession } from "./session-context";

export interface PanelElsewhereProps {
  title: string;
  /** What the button would do in AWS, and as a screen reader says it, where there are several of that name. */
  action: string;
  actionLabel?: string;
  /** Why it does not do it here. */
  reason: string;
  children: ReactNode;
}

/** A panel of today's console for something that is no part of the simulator: one sees where it stands. */
export function PanelElsewhere({ title, action, actionLabel, reason, children }: PanelElsewhereProps) {
  if (useSession().era === "2020") return null;
  const button = (
    <Button {...(actionLabel && { ariaLabel: actionLabel })} disabled disabledReason={reason}>
      {action}
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={button}>
          {title}
        </Header>
      }
    >
      {children}
    </Container>
  );
}
