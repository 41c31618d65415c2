"use client";
import Alert from "@cloudscape-design/components/alert";
import { useEffect, useRef, useState } from "react";
import { anotherActs, type Failure, sessionEnded } from "@/lib/doors/console/action-state";
import { ExplainLink } from "../link/explain-link";
import { useHeld } from "../link/navigation";
import { ReloadButton } from "../link/reload-button";
import { SignInBeside } from "../link/sign-in-beside";
import { useMayExplain } from "../shell/session-context";

export interface FailureAlertProps {
  /** Nothing is shown without one. */
  failure: Failure | undefined;
  /** `<Operation> failed` unless the form has a title of its own. */
  title?: string;
  /** What failed is a read: there is nothing else in its place. */
  stays?: boolean;
  "data-testid"?: string;
}

/** An operation that failed, where the person asked for it: AWS's code and sentence, or ours, and the way to the explanation. */
export function FailureAlert({ failure, title, stays = false, ...rest }: FailureAlertProps) {
  const mayExplain = useMayExplain();
  const passed = useOwnAgain(failure) && !stays;
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(failure);
  useEffect(() => {
    // What failed while the person is here is brought before them; a page that begins with a failure stays at its top.
    if (failure !== before.current) root.current?.scrollIntoView({ block: "nearest" });
    before.current = failure;
  }, [failure]);
  if (!failure || passed) return null;
  return (
    <div {...rest} ref={root} role="alert">
      <Alert
        type="error"
        header={title ?? `${failure.operation} failed`}
        {...(failure.denial && mayExplain ? { action: <ExplainLink eventId={failure.denial.eventId} /> } : {})}
        {...(failure.code === sessionEnded ? { action: <SignInBeside /> } : {})}
        {...(failure.code === anotherActs ? { action: <ReloadButton /> } : {})}
      >
        {!failure.ours && (
          <>
            <code>{failure.code}</code>:{" "}
          </>
        )}
        {failure.message}
      </Alert>
    </div>
  );
}

/** Was the page another's when this failed, and is its own one's again? Then nothing stands in the way of the next try. */
function useOwnAgain(failure: Failure | undefined) {
  const held = useHeld();
  const [refused, setRefused] = useState<Failure>();
  if (held && failure?.code === anotherActs && refused !== failure) setRefused(failure);
  return !held && failure !== undefined && refused === failure;
}
