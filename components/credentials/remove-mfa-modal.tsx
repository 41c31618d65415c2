"use client";
import { mfaKindOf } from "@/lib/aws/mfa-kind";
import { ActionModal } from "../form/action-modal";
import { useFlash } from "../shell/flash-context";
import type { MfaActions } from "./credential-actions";

export interface MfaModalProps {
  serialNumber: string;
  actions: MfaActions;
  onClose: () => void;
}

/** Removes a device; nothing is typed. */
export function RemoveMfaModal({ serialNumber, actions, onClose }: MfaModalProps) {
  const flash = useFlash();
  return (
    <ActionModal
      title="Remove MFA device?"
      submit="Remove"
      onClose={onClose}
      action={() => actions.remove(serialNumber)}
      onDone={() => flash.show("mfa.removed")}
    >
      <span className="wrap-anywhere">
        {serialNumber} is no longer asked for at the sign-in. {afterwards[mfaKindOf(serialNumber)]}
      </span>
    </ActionModal>
  );
}

const afterwards = {
  virtual: "The virtual device is deleted with it.",
  hardware: "The token can be assigned again.",
  fido: "To use it again, register it again.",
};
