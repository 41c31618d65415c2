"use client";
import { ProblemPage } from "./problem-page";

/** What stands in place of a service's page that failed by a fault of ours. */
export function ServiceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ProblemPage
      title="InternalFailure"
      text="The request failed because of an error in the simulator. It has been written to the server's log."
      reference={error.digest}
      action={{ text: "Try again", onClick: reset }}
    />
  );
}
