"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { authenticatorTargets } from "../targets";
import { DeviceCode } from "./device-code";
import { deviceOf, useTrainingDevices } from "./devices";
import { HardwareToken } from "./hardware-token";

export interface TrainingAuthenticatorProps {
  /** Milliseconds that the account's clock is ahead of the machine's; 0 where no account is known yet. */
  clockOffsetMs: number;
  /** What the account can be asked for, where somebody is signed in. */
  buttons?: ReactNode;
  /** False where no QR code can be shown, as at the sign-in. */
  scans?: boolean;
}

/** An authenticator app for those who have no phone at hand: it scans the QR code on the page and shows codes. */
export function TrainingAuthenticator({ clockOffsetMs, buttons, scans = true }: TrainingAuthenticatorProps) {
  const { devices, add, remove } = useTrainingDevices();
  const [problem, setProblem] = useState<string>();
  const [scanned, setScanned] = useState("");
  const scan = () => {
    // The picture carries the address that its pattern says, so that scanning needs no camera.
    const shown = document.querySelector<HTMLElement>("[data-otpauth]")?.dataset.otpauth;
    const device = shown === undefined ? undefined : deviceOf(shown);
    setProblem(device ? undefined : "There is no QR code on the page. Choose Show QR code first.");
    setScanned(device ? `${device.label} was added.` : "");
    if (device) add(device);
  };
  return (
    <SpaceBetween size="m">
      <Box color="text-body-secondary">
        A stand-in for the authenticator app on a phone, and for hardware tokens. Its devices are kept in this browser
        only.
      </Box>
      {scans && (
        <SpaceBetween direction="horizontal" size="xs">
          <Button iconName="search" data-testid={authenticatorTargets.scan} onClick={scan}>
            Scan QR code
          </Button>
          {buttons}
        </SpaceBetween>
      )}
      {problem && (
        <div role="alert">
          <Alert type="warning">{problem}</Alert>
        </div>
      )}
      <div role="status" className="sr-only">
        {scanned}
      </div>
      {devices.length === 0 ? (
        <Box color="text-body-secondary">No devices yet.</Box>
      ) : (
        <ul className="m-0 list-none p-0">
          {devices.map((device) => (
            <li key={device.label}>
              {device.hardware ? (
                <HardwareToken device={device} clockOffsetMs={clockOffsetMs} onRemove={() => remove(device.label)} />
              ) : (
                <DeviceCode device={device} clockOffsetMs={clockOffsetMs} onRemove={() => remove(device.label)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </SpaceBetween>
  );
}
