"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useActionState, useState } from "react";
import { TrainingAuthenticator } from "@/components/authenticator/training-authenticator";
import { typedCode } from "@/components/mfa/typed-code";
import { fieldProblem, SignInForm } from "@/components/sign-in/sign-in-form";
import { TypedField } from "@/components/sign-in/typed-field";
import { mfaSignInTargets } from "@/components/targets";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";
import { giveMfaCodes } from "../actions";
import { ResyncForm } from "./resync-form";

/** After so many wrong codes in a row the device's clock may be off. */
const severalFailures = 3;

/** The code of an authenticator app or a hardware token; after several wrong ones, two in a row. */
export function CodeForm({ kind }: { kind: MfaKind }) {
  const [sent, setSent] = useState<"code" | "pair">("code");
  const code = useCodes(sent === "code");
  const pair = useCodes(sent === "pair");
  // Once the two fields are there they stay, whatever becomes of the next code.
  const [offersResync, setOffersResync] = useState(false);
  if (code.failedOften && !offersResync) setOffersResync(true);
  const elsewise = offersResync ? ", or resynchronize your device below" : "";
  return (
    <SpaceBetween size="m">
      <SignInForm
        heading="Multi-factor authentication"
        action={code.action}
        onSend={() => setSent("code")}
        wrongAtField
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
          error={
            code.wrong
              ? `The MFA code is not valid. Try again with another code${elsewise}.`
              : fieldProblem(code.action.state, "code1")
          }
        />
      </SignInForm>
      {offersResync && (
        <ResyncForm
          action={pair.action}
          onSend={() => setSent("pair")}
          wrong={pair.wrong ? "The MFA codes are not valid. Enter two consecutive codes." : undefined}
        />
      )}
      <ExpandableSection variant="container" headerText="Training authenticator">
        <TrainingAuthenticator clockOffsetMs={0} scans={false} />
      </ExpandableSection>
    </SpaceBetween>
  );
}

/** One of the two forms: what came of it is its own, and is told until the other one is sent. */
function useCodes(sent: boolean) {
  const [state, send, pending] = useActionState(giveMfaCodes, {});
  const { problem } = state;
  return {
    action: { state: sent ? state : untold, send, pending },
    wrong: sent && problem?.kind === "wrong",
    failedOften: problem?.kind === "wait" || (problem?.kind === "wrong" && problem.failures >= severalFailures),
  };
}

const untold: SignInState = {};
