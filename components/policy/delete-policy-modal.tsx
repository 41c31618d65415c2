"use client";
import type { ActionState } from "@/lib/doors/console/action-state";
import { ActionModal } from "../form/action-modal";
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
  return (
    <ActionModal
      title={`Delete ${name}?`}
      phrase={name}
      submit="Delete"
      action={() => deletePolicy(arn)}
      onDone={() => {
        flash.show("policy.deleted", { name });
        onDeleted();
      }}
      onClose={onClose}
    >
      <p className="m-0">
        All versions of the policy are deleted, and this cannot be undone. A policy that is attached, or set as a
        permissions boundary, must be detached first.
      </p>
    </ActionModal>
  );
}
