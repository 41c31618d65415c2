"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";

/** What stands in place of a section while it is read. */
export function LoadingResources() {
  return (
    <StatusIndicator type="loading" data-waiting>
      Loading resources
    </StatusIndicator>
  );
}
