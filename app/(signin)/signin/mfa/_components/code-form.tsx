"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useActionState } from "react";
import { TrainingAuthenticator } from "@/components/authenticator/training-authenticator";
import { typedCode } from "@/components/mfa/typed-code";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { TypedField } from "@/components/sign-in/typed-field";
import { mfaSignInTargets } from "@/components/targets";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import { giveMfaCodes } from "../actions";
import { ResyncForm } from "./resync-form";

/** After so many wrong codes in a row the device's clock may be off. */
const severalFailures = 3;

/** The code of an authenticator app or a hardware token; after several wrong ones, two in a row. */
export function CodeForm({ kind }: { kind: MfaKind }) {
  const [state, send, pending] = useActionState(giveMfaCodes, {});
  const action = { state, send, pending };
  const { problem } = state;
  const wrong = problem?.kind === "wrong" ? "The MFA code is not valid. Try again with another code." : undefined;
  const offersResync = (problem?.kind === "wrong" && problem.failures >= severalFailures) || problem?.kind === "wait";
  return (
    <SpaceBetween size="m">
      <SignInForm
        heading="Multi-factor authentication"
        action={wrong ? { ...action, state: {} } : action}
        button={{ text: "Submit", target: mfaSignInTargets.submit }}
        footer={
          <ExpandableSection variant="footer" headerText="Troubleshoot MFA">
            {kind === "hardware"
              ? "Enter the code that your hardware token shows now; each code works once."
              : "Enter the code that your authenticator app shows for this account now; each code works once."}{" "}
            If codes keep failing, the clock of your device may be off: after several attempts this page asks for two
            codes in a row. If the device is lost, contact your administrator, who can remove it.
          </ExpandableSection>
        }
      >
        <TypedField
          label="MFA code"
          id="mfacode"
          name="code1"
          target={mfaSignInTargets.code}
          inputMode="numeric"
          take={typedCode}
          autoComplete="one-time-code"
          autoFocus
          error={wrong}
        />
      </SignInForm>
      {offersResync && <ResyncForm send={send} />}
      <ExpandableSection variant="container" headerText="Training authenticator">
        <TrainingAuthenticator clockOffsetMs={0} scans={false} />
      </ExpandableSection>
    </SpaceBetween>
  );
}
