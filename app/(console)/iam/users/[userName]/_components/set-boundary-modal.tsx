"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { Suspense, use, useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { PolicyPicker } from "@/components/pickers/policy-picker";
import { useFlash } from "@/components/shell/flash-context";
import { pickerTables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { setBoundary } from "../actions";

export interface SetBoundaryModalProps {
  userName: string;
  /** The ARN of the boundary that there is. */
  present: string | undefined;
  choices: Promise<Read<PolicyChoice[]>>;
  onClose: () => void;
}

export function SetBoundaryModal({ userName, present, choices, onClose }: SetBoundaryModalProps) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const [arn, setArn] = useState(present);
  return (
    <ConfirmByTyping
      title={present ? "Change permissions boundary" : "Set permissions boundary"}
      submit="Set boundary"
      size="large"
      pending={pending}
      failure={failure}
      blocked={arn === undefined ? "Select a policy." : undefined}
      onDismiss={onClose}
      onConfirm={() =>
        arn !== undefined &&
        run(
          () => setBoundary(userName, arn),
          () => {
            flash.show("boundary.set");
            onClose();
          },
        )
      }
    >
      <Suspense fallback={<StatusIndicator type="loading">Loading resources</StatusIndicator>}>
        <Choices choices={choices} arn={arn} onChange={setArn} />
      </Suspense>
    </ConfirmByTyping>
  );
}

function Choices(props: {
  choices: SetBoundaryModalProps["choices"];
  arn: string | undefined;
  onChange: (arn: string | undefined) => void;
}) {
  return (
    <PolicyPicker
      targets={pickerTables.boundaries}
      title="Policies for the boundary"
      policies={use(props.choices)}
      selection="single"
      selected={props.arn === undefined ? [] : [props.arn]}
      onSelect={([policy]) => props.onChange(policy?.arn)}
      createPolicy={false}
    />
  );
}
