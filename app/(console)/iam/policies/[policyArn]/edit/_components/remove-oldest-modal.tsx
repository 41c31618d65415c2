"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";

export interface RemoveOldestModalProps {
  /** `v1` */
  version: string;
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before a sixth version: what has to go for it. */
export function RemoveOldestModal({ version, pending, onConfirm, onClose }: RemoveOldestModalProps) {
  return (
    <ConfirmByTyping
      title="Remove the oldest version?"
      submit="Remove version and save"
      pending={pending}
      onConfirm={onConfirm}
      onDismiss={onClose}
    >
      A managed policy can have up to 5 versions. To save this one, the oldest version that is not the default,{" "}
      {version}, is deleted permanently.
    </ConfirmByTyping>
  );
}
