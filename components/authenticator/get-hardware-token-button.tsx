"use client";
import Button from "@cloudscape-design/components/button";
import { FailureAlert } from "../form/failure-alert";
import { useAction } from "../form/use-action";
import { authenticatorTargets } from "../targets";
import { useTrainingDevices } from "./devices";
import type { TrainingActions } from "./training-actions-context";

/** Hands out a hardware token, which then lies among the devices. */
export function GetHardwareTokenButton({ getHardwareToken }: Pick<TrainingActions, "getHardwareToken">) {
  const { add } = useTrainingDevices();
  const { run, pending, failure } = useAction();
  return (
    <>
      <Button
        iconName="add-plus"
        loading={pending}
        data-testid={authenticatorTargets.getHardwareToken}
        onClick={() =>
          run(getHardwareToken, ({ serialNumber, secret }) => add({ label: serialNumber, secret, hardware: true }))
        }
      >
        Get a hardware token
      </Button>
      <FailureAlert failure={failure} />
    </>
  );
}
