import type { StepResult } from "@/lib/doors/console/action-state";
import type { FlashControl } from "../shell/flash-context";

/** Tells what removing policies came to: what failed, and how many were deleted, detached, or went with a group. */
export function tellRemovals(flash: FlashControl, steps: readonly StepResult[], of: "user" | "user group" | "role") {
  flash.report(steps);
  const done = (operation: RegExp) => steps.filter((step) => operation.test(step.operation) && !step.failure).length;
  const [inline, managed, groups] = [done(/^Delete\w+Policy$/), done(/^Detach/), done(/^RemoveUserFromGroup$/)];
  if (inline > 0) flash.show("inline.removed", { count: inline });
  if (managed > 0) flash.show("policies.detached", { count: managed, type: of });
  if (groups > 0) flash.show("user.groups.removed", { count: groups });
}
