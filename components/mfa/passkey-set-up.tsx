"use client";
import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { startRegistration } from "@simplewebauthn/browser";
import { useState } from "react";
import { mfaTargets } from "../targets";
import type { AssignMfaActions, DeviceSetUp } from "./device-set-up";
import { passkeyRefusal } from "./passkey-refusal";

export type RegistrationQuestion = Parameters<typeof startRegistration>[0]["optionsJSON"];
export type RegistrationAnswer = Awaited<ReturnType<typeof startRegistration>>;

/** A passkey or security key: the browser asks it by a dialog of its own; a refusal can be tried again. */
export function usePasskeySetUp(actions: AssignMfaActions): DeviceSetUp {
  const [refusal, setRefusal] = useState<string>();
  return {
    begin: async () => {
      setRefusal(undefined);
      return undefined;
    },
    content: (
      <Container
        header={
          <Header variant="h2" description="Your browser asks for it in a window of its own.">
            Set up passkey or security key
          </Header>
        }
      >
        <SpaceBetween size="m">
          <span>
            Choose Continue, and follow your browser: use this device's fingerprint, face or PIN, another device nearby,
            or a security key that you plug in and touch. Whatever you use is asked for at every sign-in from now on.
          </span>
          {refusal !== undefined && (
            <div role="alert" data-testid={mfaTargets.passkeyRefusal}>
              <Alert type="error" header="The passkey or security key was not set up">
                {refusal}
              </Alert>
            </div>
          )}
        </SpaceBetween>
      </Container>
    ),
    problem: () => undefined,
    onAsked: () => undefined,
    submit: refusal === undefined ? "Continue" : "Try again",
    async finish(deviceName) {
      setRefusal(undefined);
      const question = await actions.beginSecurityKey(deviceName);
      if (question.status === "failed") return question.failure;
      if (question.status !== "done") return "told";
      let answer: RegistrationAnswer;
      try {
        answer = await startRegistration({ optionsJSON: question.output });
      } catch (error) {
        setRefusal(passkeyRefusal(error));
        return "told";
      }
      const result = await actions.registerSecurityKey(deviceName, answer);
      return result.status === "failed" ? result.failure : "done";
    },
    leave: async () => undefined,
  };
}
