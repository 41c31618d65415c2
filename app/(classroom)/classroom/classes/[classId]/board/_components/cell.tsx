import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { CellState } from "@/lib/services/classroom/cell";

const looks: Record<CellState, { type: StatusIndicatorProps.Type; text: string }> = {
  "not-started": { type: "pending", text: "Not started" },
  working: { type: "in-progress", text: "Working" },
  stuck: { type: "warning", text: "Stuck" },
  done: { type: "success", text: "Done" },
};

/** How a student is with a task, in words and not by colour alone. */
export function Cell({ state = "not-started" }: { state?: CellState | undefined }) {
  return <StatusIndicator type={looks[state].type}>{looks[state].text}</StatusIndicator>;
}
