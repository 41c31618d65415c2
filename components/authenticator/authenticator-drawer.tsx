"use client";
import Drawer from "@cloudscape-design/components/drawer";
import { useSession } from "../shell/session-context";
import { FastForwardButton } from "./fast-forward-button";
import { useFastForward } from "./fast-forward-context";
import { TrainingAuthenticator } from "./training-authenticator";

/** The training authenticator beside every page of the console. */
export function AuthenticatorDrawer() {
  const { clockOffsetMs } = useSession();
  const fastForward = useFastForward();
  return (
    <Drawer header="Training authenticator">
      <TrainingAuthenticator
        clockOffsetMs={clockOffsetMs}
        fastForward={fastForward && <FastForwardButton fastForward={fastForward} />}
      />
    </Drawer>
  );
}
