"use client";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { serialNumber as serialNumberInput } from "@/lib/services/iam/inputs";
import { mfaTargets } from "../targets";
import type { AssignMfaActions, DeviceSetUp } from "./device-set-up";
import { TwoCodeFields, useTwoCodes } from "./two-codes";

/** A hardware TOTP token: the number on its back, and two codes. */
export function useHardwareSetUp(actions: AssignMfaActions): DeviceSetUp {
  const [serialNumber, setSerialNumber] = useState("");
  const [checked, setChecked] = useState(false);
  const codes = useTwoCodes();
  const wrong = serialNumberInput.safeParse(serialNumber).success
    ? undefined
    : "Enter the serial number of the token: at least nine letters and digits, without spaces.";
  return {
    begin: async () => undefined,
    content: (
      <Container
        header={
          <Header
            variant="h2"
            description="The training authenticator, behind the key symbol of this page, hands out tokens: Get a hardware token."
          >
            Hardware TOTP token
          </Header>
        }
      >
        <SpaceBetween size="l">
          <FormField
            label="Serial number"
            description="It is printed on the token, usually on its back."
            errorText={checked ? wrong : undefined}
          >
            <Input
              value={serialNumber}
              autoComplete={false}
              spellcheck={false}
              nativeInputAttributes={{ maxLength: 256, "data-testid": mfaTargets.serialNumber }}
              onChange={({ detail }) => setSerialNumber(detail.value.trim())}
            />
          </FormField>
          <span>Type two codes that follow one another: one that the token shows now, and the next one.</span>
          <TwoCodeFields codes={codes} />
        </SpaceBetween>
      </Container>
    ),
    problem: () => wrong ?? codes.wrong,
    onAsked: () => {
      setChecked(true);
      codes.check();
    },
    submit: "Add MFA",
    async finish() {
      const result = await actions.enable(serialNumber, codes.values);
      return result.status === "failed" ? result.failure : "done";
    },
    leave: async () => undefined,
  };
}
