"use client";
import Button from "@cloudscape-design/components/button";
import { useSession } from "../shell/session-context";
import { signInAgain } from "../shell/sign-in-again";
import { sessionTargets } from "../targets";
import { useConsoleRouter } from "./navigation";

/** Signs in again in another tab: this page keeps what was typed. */
export function SignInBeside() {
  const router = useConsoleRouter();
  const session = useSession();
  return (
    <Button
      href={router.href(signInAgain(session) + encodeURIComponent(router.path))}
      target="_blank"
      rel="noopener"
      iconName="external"
      iconAlign="right"
      data-testid={sessionTargets.signInAgain}
    >
      Sign in again
    </Button>
  );
}
