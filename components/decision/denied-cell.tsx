"use client";
import Box from "@cloudscape-design/components/box";
import Icon from "@cloudscape-design/components/icon";
import Popover from "@cloudscape-design/components/popover";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Denial } from "@/lib/operation/define";
import { ExplainLink } from "../link/explain-link";
import { useMayExplain } from "../shell/session-context";

/** A value that the person may not see, in a cell or a field: a lock that says why. */
export function DeniedCell({ denial }: { denial: Denial }) {
  const mayExplain = useMayExplain();
  return (
    <Popover
      header="Access denied"
      triggerType="text-inline"
      size="large"
      renderWithPortal
      dismissAriaLabel="Close"
      triggerAriaLabel={`Access denied: ${denial.action}`}
      content={
        <SpaceBetween size="xs">
          <Box variant="p">{denial.message}</Box>
          {mayExplain && <ExplainLink inline eventId={denial.eventId} />}
        </SpaceBetween>
      }
    >
      <Icon name="lock-private" size="small" variant="subtle" /> <span>Access denied</span>
    </Popover>
  );
}

/** Is a column's value a refusal? */
export const isDenial = (value: unknown): value is Denial =>
  typeof value === "object" && value !== null && "eventId" in value && "action" in value && "message" in value;
