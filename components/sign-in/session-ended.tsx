"use client";
import Alert from "@cloudscape-design/components/alert";

/** On top of a sign-in page to which an open page of the console led: its session is over, or was ended elsewhere. */
export function SessionEnded() {
  return (
    <div role="status" className="mb-4">
      <Alert type="info" statusIconAriaLabel="Info">
        You were signed out: your session has ended.
      </Alert>
    </div>
  );
}
