"use client";
import { useState, useTransition } from "react";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import { correct } from "../form/correct";
import { useConsoleRouter } from "../link/navigation";
import { useFlash } from "../shell/flash-context";
import { useMarkPending } from "../shell/settled-marker";
import { WizardFrame } from "../wizard/wizard-frame";
import { useAppSetUp } from "./app-set-up";
import { DeviceNameStep } from "./device-name-step";
import type { AssignMfaActions, DeviceSetUp } from "./device-set-up";
import { fullOfDevices } from "./full-of-devices";
import { useHardwareSetUp } from "./hardware-set-up";
import { usePasskeySetUp } from "./passkey-set-up";
import { useNoPasskeys } from "./use-passkey-support";

export interface AssignMfaWizardProps {
  actions: AssignMfaActions;
  returnTo: string;
  suggestedName: string;
  /** Those that there are already. */
  devices: Read<readonly unknown[]>;
}

/** Assign MFA device: name and kind, then the set-up of that kind. */
export function AssignMfaWizard(props: AssignMfaWizardProps) {
  const { actions, returnTo } = props;
  const router = useConsoleRouter();
  const flash = useFlash();
  const noPasskeys = useNoPasskeys();
  const [name, setName] = useState(props.suggestedName);
  const [chosen, setChosen] = useState<MfaKind>();
  const [onSecond, setOnSecond] = useState(false);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  useMarkPending(pending);
  const setUps: Record<MfaKind, DeviceSetUp> = {
    fido: usePasskeySetUp(actions),
    virtual: useAppSetUp(actions),
    hardware: useHardwareSetUp(actions),
  };
  const kind = chosen ?? (noPasskeys === undefined ? "fido" : "virtual");
  const setUp = setUps[kind];

  const begin = () =>
    start(async () => {
      const refused = await setUp.begin(name);
      setFailure(refused);
      setOnSecond(refused === undefined);
    });
  const finish = () =>
    start(async () => {
      setFailure(undefined);
      const result = await setUp.finish(name);
      if (result === "told") return;
      if (result !== "done") return setFailure(result);
      // The other kinds that were tried on the way leave nothing behind.
      for (const other of Object.values(setUps)) if (other !== setUp) await other.leave();
      flash.show("mfa.assigned");
      router.push(returnTo);
    });
  const leave = () =>
    start(async () => {
      for (const one of Object.values(setUps)) await one.leave();
      router.push(returnTo);
    });

  const nameProblem = problemOf(name);
  const full = fullOfDevices(props.devices);
  return (
    <WizardFrame
      era="current"
      title="Assign MFA device"
      step={onSecond ? 1 : 0}
      onStep={(step) => {
        if (step === 1) return begin();
        setFailure(undefined);
        setOnSecond(false);
      }}
      submit={setUp.submit}
      submitting={pending}
      onSubmit={finish}
      onCancel={leave}
      failure={failure}
      steps={[
        {
          title: "Select MFA device",
          content: (
            <DeviceNameStep
              name={name}
              onName={setName}
              problem={checked ? nameProblem : undefined}
              kind={kind}
              onKind={setChosen}
              noPasskeys={noPasskeys}
              full={full}
            />
          ),
          blocked: full,
          problem: () => nameProblem && correct.field,
          onAsked: () => setChecked(true),
        },
        {
          title: "Set up device",
          content: setUp.content,
          problem: setUp.problem,
          onAsked: setUp.onAsked,
          byEnter: true,
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
