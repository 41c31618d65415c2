"use client";
import { z } from "zod";
import { fetchRead } from "../decision/fetch-read";
import { useConsoleRouter } from "../link/navigation";
import { useFlash } from "../shell/flash-context";

/** How long to wait before the task is asked again. */
const pauseMs = 2000;

const deletion = z.object({
  status: z.enum(["SUCCEEDED", "IN_PROGRESS", "FAILED", "NOT_STARTED"]),
  reason: z.string().optional(),
});

/** Follows the task that deletes a service's role: says that it is under way, then how it ended, and reads the page again. */
export function useRoleDeletion() {
  const flash = useFlash();
  const router = useConsoleRouter();
  /** In: the role's name, its task. Ends with the task. Out: is the role gone? */
  return async (name: string, taskId: string): Promise<boolean> => {
    const underWay = flash.show("role.deletion.started", { name });
    const address = router.href(`/iam/role-deletion?${new URLSearchParams({ task: taskId })}`);
    for (;;) {
      const answer = await fetchRead(address, deletion, { operation: "GetServiceLinkedRoleDeletionStatus" });
      const status = answer.ok ? answer.value.status : "FAILED";
      if (status === "IN_PROGRESS" || status === "NOT_STARTED") {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        continue;
      }
      flash.dismiss(underWay);
      if (!answer.ok) flash.fail(answer.failure);
      else if (status === "SUCCEEDED") flash.show("role.deleted", { name });
      else flash.show("role.deletion.failed", { name, reason: answer.value.reason ?? "AWS gave no reason." });
      router.refresh();
      return status === "SUCCEEDED";
    }
  };
}
