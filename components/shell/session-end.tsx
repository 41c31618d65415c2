"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import { useEffect } from "react";
import { useConsoleRouter } from "../link/navigation";
import { sessionTargets } from "../targets";
import { useFlash } from "./flash-context";
import { useSession } from "./session-context";
import { signInAgain } from "./sign-in-again";
import { useTimeLeft } from "./use-time-left";

/** Warns five minutes before the session is over; then nothing behind it can be used, and the way is to sign in. */
export function SessionEnd() {
  const session = useSession();
  const { until, identity } = session;
  const signIn = signInAgain(session);
  const { kind } = identity.kind === "role" ? identity.own : identity;
  const router = useConsoleRouter();
  const flash = useFlash();
  const left = useTimeLeft(until);
  const { path } = router;
  useEffect(() => {
    if (left !== "ending") return;
    const key = flash.show("session.ending", { href: backTo(signIn, path) });
    return () => flash.dismiss(key);
  }, [left, flash, signIn, path]);
  const { refresh } = router;
  useEffect(() => {
    if (left === "enough") return;
    // Who comes back from signing in beside this page has a new session here too, and keeps what was typed.
    const look = () => document.visibilityState === "visible" && refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [left, refresh]);
  if (left !== "over") return null;
  // The whole page is read anew: whatever this one still shows is no longer this person's.
  const again = () => window.location.assign(router.href(backTo(signIn, path)));
  return (
    <Modal
      visible
      header="Your session has expired"
      closeAriaLabel="Sign in again"
      onDismiss={again}
      footer={
        <Box float="right">
          <Button variant="primary" data-testid={sessionTargets.signInAgain} onClick={again}>
            Sign in again
          </Button>
        </Box>
      }
    >
      {kind === "federated"
        ? "This session was given for a time that is over. Come in again the way you came, from your identity provider."
        : "A console session ends after 12 hours. Sign in again to go on: you come back to this page."}
    </Modal>
  );
}

/** To the sign-in, and back to this page with what stands in its address. */
const backTo = (signIn: string, path: string) => signIn + encodeURIComponent(path + window.location.search);
