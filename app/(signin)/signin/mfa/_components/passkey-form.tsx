"use client";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { startAuthentication } from "@simplewebauthn/browser";
import { useActionState, useState } from "react";
import { passkeyRefusal } from "@/components/mfa/passkey-refusal";
import { useNoPasskeys } from "@/components/mfa/use-passkey-support";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { mfaSignInTargets } from "@/components/targets";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";
import { askPasskey, givePasskey } from "../actions";

/** The passkey or security key: the browser asks it by a dialog of its own. */
export function PasskeyForm() {
  const noPasskeys = useNoPasskeys();
  const [tried, setTried] = useState(false);
  const [state, send, pending] = useActionState(signIn, {});
  const { problem } = state;
  const shown: SignInState =
    problem?.kind === "wrong" ? { problem: { kind: "passkey-refused", message: notValid } } : state;
  return (
    <SignInForm
      heading="Multi-factor authentication"
      action={{
        state: noPasskeys === undefined ? shown : { problem: { kind: "passkey-refused", message: noPasskeys } },
        send: () => {
          setTried(true);
          send();
        },
        pending,
      }}
      button={{
        text: tried && !pending ? "Try again" : "Use passkey or security key",
        target: mfaSignInTargets.usePasskey,
      }}
      footer={
        <ExpandableSection variant="footer" headerText="Troubleshoot MFA">
          A passkey or security key works at the address where it was registered, and at no other. If it is lost,
          contact your administrator, who can remove it.
        </ExpandableSection>
      }
    >
      <span>
        Your browser asks for the passkey or security key in a window of its own: use your fingerprint, face or PIN, or
        plug in your security key and touch it.
      </span>
    </SignInForm>
  );
}

const notValid = "The passkey or security key could not be verified. Try again.";

/** Asks the server for the challenge, the browser for the answer, and gives it. */
async function signIn(): Promise<SignInState> {
  const question = await askPasskey();
  if (!question) {
    window.location.reload(); // the sign-in holds no more: the page leads to its beginning
    return {};
  }
  let answer: Awaited<ReturnType<typeof startAuthentication>>;
  try {
    answer = await startAuthentication({ optionsJSON: question });
  } catch (error) {
    return { problem: { kind: "passkey-refused", message: passkeyRefusal(error) } };
  }
  return givePasskey(answer);
}
