"use client";
import Button from "@cloudscape-design/components/button";
import { useTransition } from "react";
import { useConsoleRouter } from "../link/navigation";
import { useFlash } from "../shell/flash-context";
import { useMarkPending } from "../shell/settled-marker";
import { authenticatorTargets } from "../targets";
import type { TrainingActions } from "./training-actions-context";

/** Moves the account's clock by one step of the authenticator. */
export function FastForwardButton({ fastForward }: Pick<TrainingActions, "fastForward">) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  return (
    <Button
      iconName="angle-right-double"
      loading={pending}
      data-testid={authenticatorTargets.fastForward}
      onClick={() =>
        start(async () => {
          const result = await fastForward();
          if (result.status === "failed") flash.fail(result.failure);
          else router.refresh();
        })
      }
    >
      Fast-forward 30 s
    </Button>
  );
}
