"use client";
import Button from "@cloudscape-design/components/button";
import { sessionTargets } from "../targets";

/** Reads the whole page anew: it belongs to somebody who does not act here any more. The browser asks who has typed something. */
export function ReloadButton() {
  return (
    <Button data-testid={sessionTargets.reload} onClick={() => window.location.reload()}>
      Reload page
    </Button>
  );
}
