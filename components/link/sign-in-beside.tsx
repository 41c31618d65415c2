"use client";
import { useSession } from "../shell/session-context";
import { signInAgain } from "../shell/sign-in-again";
import { sessionTargets } from "../targets";
import { BesideButton } from "./beside-button";
import { useConsoleRouter } from "./navigation";

/** Signs in again in another tab: this page keeps what was typed. */
export function SignInBeside() {
  const { path } = useConsoleRouter();
  const session = useSession();
  return (
    <BesideButton href={signInAgain(session) + encodeURIComponent(path)} data-testid={sessionTargets.signInAgain}>
      Sign in again
    </BesideButton>
  );
}
