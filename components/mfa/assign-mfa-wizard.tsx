"use client";
import { useState, useTransition } from "react";
import type { ActionState, Failure } from "@/lib/doors/console/action-state";
import { useConsoleRouter } from "../link/navigation";
import { useFlash } from "../shell/flash-context";
import { useMarkPending } from "../shell/settled-marker";
import { WizardFrame } from "../wizard/wizard-frame";
import { DeviceNameStep } from "./device-name-step";
import { SetUpDeviceStep } from "./set-up-device-step";

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

export interface AssignMfaActions {
  /** Creates a device of that name; `before`: the one that this wizard created earlier, which goes. */
  create: (deviceName: string, before: string | undefined) => Promise<ActionState<NewDevice>>;
  /** Assigns it, proved by two codes. */
  enable: (serialNumber: string, codes: [string, string]) => Promise<ActionState>;
  /** Takes away a device that was created and not assigned. */
  discard: (serialNumber: string) => Promise<void>;
}

/** Assign MFA device: name and kind, then the set-up with two consecutive codes. */
export function AssignMfaWizard(props: { actions: AssignMfaActions; returnTo: string; suggestedName: string }) {
  const { actions, returnTo } = props;
  const router = useConsoleRouter();
  const flash = useFlash();
  const [name, setName] = useState(props.suggestedName);
  const [device, setDevice] = useState<NewDevice>();
  const [made, setMade] = useState<string>();
  const [codes, setCodes] = useState<[string, string]>(["", ""]);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);

  const create = () =>
    start(async () => {
      const result = await actions.create(name, device?.serialNumber);
      setFailure(result.status === "failed" ? result.failure : undefined);
      if (result.status !== "done") return;
      setDevice(result.output);
      setMade(name);
      setCodes(["", ""]);
      setChecked(false);
    });
  const enable = () =>
    start(async () => {
      if (!device) return;
      const result = await actions.enable(device.serialNumber, codes);
      if (result.status === "failed") return setFailure(result.failure);
      flash.show("mfa.assigned");
      router.push(returnTo);
    });
  const leave = () =>
    start(async () => {
      if (device) await actions.discard(device.serialNumber);
      router.push(returnTo);
    });

  const onSecond = device !== undefined && made === name;
  const nameProblem = problemOf(name);
  const codeProblems = codes.map((code) => (/^\d{6}$/.test(code) ? undefined : "Enter the six digits of the code."));
  return (
    <WizardFrame
      era="current"
      title="Assign MFA device"
      step={onSecond ? 1 : 0}
      onStep={(step) => {
        if (step === 1) return create();
        setFailure(undefined);
        setMade(undefined);
      }}
      submit="Add MFA"
      submitting={pending}
      onSubmit={enable}
      onCancel={leave}
      failure={failure}
      steps={[
        {
          title: "Select MFA device",
          content: <DeviceNameStep name={name} onName={setName} problem={checked ? nameProblem : undefined} />,
          problem: () => {
            setChecked(true);
            return nameProblem;
          },
          blocked: pending,
        },
        {
          title: "Set up device",
          content: device && (
            <SetUpDeviceStep device={device} codes={codes} onCodes={setCodes} problems={checked ? codeProblems : []} />
          ),
          problem: () => {
            setChecked(true);
            return codeProblems.find(Boolean);
          },
        },
      ]}
    />
  );
}

const problemOf = (name: string) => {
  if (name === "") return "Device name is required.";
  if (name.length > 128) return "A device name has at most 128 characters.";
  return /^[\w+=,.@-]+$/.test(name) ? undefined : "Use letters, numbers, and + = , . @ _ - only.";
};
