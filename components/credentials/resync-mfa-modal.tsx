"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { authenticationCode } from "@/lib/services/iam/inputs";
import { ActionModal } from "../form/action-modal";
import { useFlash } from "../shell/flash-context";
import { mfaTargets } from "../targets";
import type { MfaModalProps } from "./remove-mfa-modal";

/** Two consecutive codes teach the server how far the device's clock is off. */
export function ResyncMfaModal({ serialNumber, actions, onClose }: MfaModalProps) {
  const flash = useFlash();
  const [codes, setCodes] = useState<readonly [string, string]>(["", ""]);
  const ready = codes.every((code) => authenticationCode.safeParse(code).success);
  return (
    <ActionModal
      title="Resync MFA device"
      submit="Resync"
      blocked={ready ? undefined : "Enter two consecutive codes of six digits."}
      onClose={onClose}
      action={() => actions.resync(serialNumber, codes[0], codes[1])}
      onDone={() => flash.show("mfa.resynced")}
    >
      <span>Enter a code of the device, wait for the next one, and enter that too.</span>
      <FormField label="MFA code 1">
        <Input
          value={codes[0]}
          inputMode="numeric"
          autoComplete="one-time-code"
          nativeInputAttributes={{ "data-testid": mfaTargets.code("1") }}
          onChange={({ detail }) => setCodes([detail.value, codes[1]])}
        />
      </FormField>
      <FormField label="MFA code 2">
        <Input
          value={codes[1]}
          inputMode="numeric"
          autoComplete={false}
          nativeInputAttributes={{ "data-testid": mfaTargets.code("2") }}
          onChange={({ detail }) => setCodes([codes[0], detail.value])}
        />
      </FormField>
    </ActionModal>
  );
}
