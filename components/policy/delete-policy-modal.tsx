"use client";
import type { ActionState } from "@/lib/doors/console/action-state";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { useAction } from "../form/use-action";
import { useFlash } from "../shell/flash-context";

export interface DeletePolicyModalProps {
  arn: string;
  name: string;
  deletePolicy: (arn: string) => Promise<ActionState>;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeletePolicyModal({ arn, name, deletePolicy, onDeleted, onClose }: DeletePolicyModalProps) {
  const flash = useFlash();
  const { pending, failure, run } = useAction();
  return (
    <ConfirmByTyping
      title={`Delete ${name}?`}
      phrase={name}
      submit="Delete"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => deletePolicy(arn),
          () => {
            flash.show("policy.deleted", { name });
            onDeleted();
          },
        )
      }
    >
      <p className="m-0">
        All versions of the policy are deleted, and this cannot be undone. A policy that is attached, or set as a
        permissions boundary, must be detached first.
      </p>
    </ConfirmByTyping>
  );
}
