"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";

/** Says that the reference of AWS's services could not be read, and tries again. */
export function ServicesUnread({ onRetry }: { onRetry: () => void }) {
  return (
    <Alert
      type="error"
      action={
        <Button formAction="none" onClick={onRetry}>
          Retry
        </Button>
      }
    >
      The reference of AWS&apos;s services could not be read.
    </Alert>
  );
}
