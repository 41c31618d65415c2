"use client";
import { useState } from "react";
import { AppSetUpStep } from "./app-set-up-step";
import type { AssignMfaActions, DeviceSetUp } from "./device-set-up";
import { useTwoCodes } from "./two-codes";

/** A device that was created and is nobody's yet. */
export interface NewDevice {
  serialNumber: string;
  /** Base32. */
  secret: string;
  /** The address in the QR code. */
  otpauth: string;
  /** The QR code as a PNG, base64. */
  qrCode: string;
}

/** An authenticator app: a device is created by Next, scanned, and proved by two codes. */
export function useAppSetUp(actions: AssignMfaActions): DeviceSetUp {
  const [device, setDevice] = useState<NewDevice>();
  const codes = useTwoCodes();
  return {
    async begin(deviceName) {
      const result = await actions.create(deviceName, device?.serialNumber);
      if (result.status === "failed") return result.failure;
      if (result.status === "done") setDevice(result.output);
      codes.clear();
      return undefined;
    },
    content: device && <AppSetUpStep device={device} codes={codes} />,
    problem: () => codes.wrong,
    onAsked: codes.check,
    submit: "Add MFA",
    async finish() {
      const result = await actions.enable(device?.serialNumber ?? "", codes.values);
      return result.status === "failed" ? result.failure : "done";
    },
    async leave() {
      if (device) await actions.discard(device.serialNumber);
    },
  };
}
