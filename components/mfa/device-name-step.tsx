"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import { MarkedChoices } from "../form/marked-choices";
import { mfaTargets } from "../targets";
import { mfaMethods, recommended } from "./mfa-types";

export interface DeviceNameStepProps {
  name: string;
  onName: (name: string) => void;
  problem: string | undefined;
  kind: MfaKind;
  onKind: (kind: MfaKind) => void;
  /** Why the browser offers no passkeys here. */
  noPasskeys: string | undefined;
  /** Why there can be no further device. */
  full: string | undefined;
}

/** The name of the device and its kind. */
export function DeviceNameStep(props: DeviceNameStepProps) {
  return (
    <SpaceBetween size="l">
      {props.full !== undefined && <Alert type="warning">{props.full}</Alert>}
      <Container header={<Header variant="h2">MFA device name</Header>}>
        <FormField
          label="Device name"
          description="This name is used in the ARN of the device and cannot be changed later."
          constraintText="Up to 128 characters: letters, numbers, and + = , . @ _ -"
          errorText={props.problem}
        >
          <Input
            value={props.name}
            autoFocus
            autoComplete={false}
            nativeInputAttributes={{ "data-testid": mfaTargets.deviceName }}
            onChange={({ detail }) => props.onName(detail.value)}
          />
        </FormField>
      </Container>
      <Container header={<Header variant="h2">MFA device</Header>}>
        <MarkedChoices target={mfaTargets.kind}>
          <Tiles
            ariaLabel="MFA device"
            value={props.kind}
            columns={1}
            items={mfaMethods.map(({ kind, label, description }) => ({
              value: kind,
              label: kind === recommended ? `${label} (recommended)` : label,
              description: kind === "fido" ? (props.noPasskeys ?? description) : description,
              disabled: kind === "fido" && props.noPasskeys !== undefined,
            }))}
            onChange={({ detail }) => {
              const chosen = mfaMethods.find(({ kind }) => kind === detail.value);
              if (chosen) props.onKind(chosen.kind);
            }}
          />
        </MarkedChoices>
      </Container>
    </SpaceBetween>
  );
}
