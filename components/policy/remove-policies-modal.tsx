"use client";
import { useTransition } from "react";
import type { StepResult } from "@/lib/doors/console/action-state";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { useFlash } from "../shell/flash-context";

export interface RemovePoliciesModalProps {
  of: "user" | "role";
  /** What happens to each policy: `ReadOnlyAccess is detached; the policy itself stays.` */
  consequences: readonly string[];
  remove: () => Promise<StepResult[]>;
  onClose: () => void;
}

/** Says what removing means for each policy: detached, deleted, or leaving the group that brings it. */
export function RemovePoliciesModal({ of, consequences, remove, onClose }: RemovePoliciesModalProps) {
  const flash = useFlash();
  const [pending, start] = useTransition();
  const one = consequences.length === 1;
  const submit = () =>
    start(async () => {
      const steps = await remove();
      flash.report(steps);
      const done = (operation: RegExp) =>
        steps.filter((step) => operation.test(step.operation) && !step.failure).length;
      const [inline, managed, groups] = [done(/^Delete\w+Policy$/), done(/^Detach/), done(/^RemoveUserFromGroup$/)];
      if (inline > 0) flash.show("inline.removed", { count: inline });
      if (managed > 0) flash.show("policies.removed", { count: managed });
      if (groups > 0) flash.show("user.groups.removed", { count: groups });
      onClose();
    });
  return (
    <ConfirmByTyping
      title={one ? `Remove policy for ${of}?` : `Remove policies for ${of}?`}
      submit={one ? "Remove policy" : "Remove policies"}
      pending={pending}
      onConfirm={submit}
      onDismiss={onClose}
    >
      <ul className="m-0 list-disc pl-4">
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
    </ConfirmByTyping>
  );
}

/** What removing a policy means that a user or role has itself: by an ARN it is a managed one. */
export const removalOf = ({ name, arn }: { name: string; arn?: string | undefined }): string =>
  arn ? `${name} is detached; the policy itself stays.` : `${name} is an inline policy: it is deleted for good.`;
