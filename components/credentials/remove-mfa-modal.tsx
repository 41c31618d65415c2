"use client";
import { mfaKindOf } from "@/lib/aws/mfa-kind";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { useAction } from "../form/use-action";
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
  const { run, pending, failure } = useAction();
  return (
    <ConfirmByTyping
      title="Remove MFA device?"
      submit="Remove"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => actions.remove(serialNumber),
          () => {
            flash.show("mfa.removed");
            onClose();
          },
        )
      }
    >
      <span className="wrap-anywhere">
        {serialNumber} is no longer asked for at the sign-in. {afterwards[mfaKindOf(serialNumber)]}
      </span>
    </ConfirmByTyping>
  );
}

const afterwards = {
  virtual: "The virtual device is deleted with it.",
  hardware: "The token can be assigned again.",
  fido: "To use it again, register it again.",
};
