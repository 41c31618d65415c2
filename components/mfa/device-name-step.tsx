"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { mfaTargets } from "../targets";

/** The name of the device and its kind. */
export function DeviceNameStep(props: { name: string; onName: (name: string) => void; problem: string | undefined }) {
  return (
    <SpaceBetween size="l">
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
        <Tiles
          ariaLabel="MFA device"
          value="authenticator-app"
          items={[
            {
              value: "authenticator-app",
              label: "Authenticator app",
              description: "An app on your phone or computer shows a new code every 30 seconds.",
            },
          ]}
        />
      </Container>
    </SpaceBetween>
  );
}
