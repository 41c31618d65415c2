"use client";
import { useTransition } from "react";
import type { StepResult } from "@/lib/doors/console/action-state";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { useFlash } from "../shell/flash-context";
import { tellRemovals } from "./tell-removals";

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
      tellRemovals(flash, await remove(), of);
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
