"use client";
import Alert from "@cloudscape-design/components/alert";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { FailureAlert } from "@/components/form/failure-alert";
import type { StepResult } from "@/lib/doors/console/action-state";

/** How many are told one by one. */
const most = 5;

/** The objects with which something went wrong, each with AWS's sentence and the way to the explanation. */
export function FailedObjects({ failed }: { failed: readonly StepResult[] }) {
  if (failed.length === 0) return null;
  return (
    <SpaceBetween size="m">
      {failed.slice(0, most).map(({ operation, subject, failure }) => (
        <FailureAlert key={subject} failure={failure} title={`${operation} failed: ${subject}`} />
      ))}
      {failed.length > most && <Alert type="error">{failed.length - most} more objects failed.</Alert>}
    </SpaceBetween>
  );
}
