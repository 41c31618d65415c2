"use client";
import Drawer from "@cloudscape-design/components/drawer";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useSession } from "../shell/session-context";
import { FastForwardButton } from "./fast-forward-button";
import { GetHardwareTokenButton } from "./get-hardware-token-button";
import { useTrainingActions } from "./training-actions-context";
import { TrainingAuthenticator } from "./training-authenticator";

/** The training authenticator beside every page of the console. */
export function AuthenticatorDrawer() {
  const { clockOffsetMs } = useSession();
  const actions = useTrainingActions();
  return (
    <Drawer header="Training authenticator">
      <TrainingAuthenticator
        clockOffsetMs={clockOffsetMs}
        buttons={
          actions && (
            <SpaceBetween direction="horizontal" size="xs">
              <FastForwardButton fastForward={actions.fastForward} />
              <GetHardwareTokenButton getHardwareToken={actions.getHardwareToken} />
            </SpaceBetween>
          )
        }
      />
    </Drawer>
  );
}
