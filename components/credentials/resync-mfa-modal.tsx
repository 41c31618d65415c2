"use client";
import { ActionModal } from "../form/action-modal";
import { TwoCodeFields, useTwoCodes } from "../mfa/two-codes";
import { useFlash } from "../shell/flash-context";
import type { MfaModalProps } from "./remove-mfa-modal";

/** Two consecutive codes teach the server how far the device's clock is off. */
export function ResyncMfaModal({ serialNumber, actions, onClose }: MfaModalProps) {
  const flash = useFlash();
  const codes = useTwoCodes();
  return (
    <ActionModal
      title="Resync MFA device"
      submit="Resync"
      blocked={codes.wrong && "Enter two consecutive codes of six digits."}
      onClose={onClose}
      action={() => actions.resync(serialNumber, ...codes.values)}
      onDone={() => flash.show("mfa.resynced")}
    >
      <span>Enter a code of the device, wait for the next one, and enter that too.</span>
      <TwoCodeFields codes={codes} />
    </ActionModal>
  );
}
