"use client";
import { typedCode } from "@/components/mfa/typed-code";
import { fieldProblem, type SignInAction, SignInForm } from "@/components/sign-in/sign-in-form";
import { TypedField } from "@/components/sign-in/typed-field";
import { mfaSignInTargets } from "@/components/targets";

export interface ResyncFormProps {
  action: SignInAction;
  onSend: () => void;
  /** What is wrong with the pair. */
  wrong: string | undefined;
}

/** Two codes in a row: they tell how far the device's clock is off, and sign in. */
export function ResyncForm({ action, onSend, wrong }: ResyncFormProps) {
  const of = { inputMode: "numeric", autoComplete: "one-time-code", take: typedCode } as const;
  return (
    <SignInForm
      heading="Resynchronize your device"
      description="Enter a code, wait for the next one, and enter that one too."
      part
      action={action}
      onSend={onSend}
      wrongAtField
      button={{ text: "Resynchronize", target: mfaSignInTargets.resync }}
    >
      <TypedField
        {...of}
        label="MFA code 1"
        name="code1"
        target={mfaSignInTargets.resyncCode1}
        error={wrong ?? fieldProblem(action.state, "code1")}
      />
      <TypedField
        {...of}
        label="MFA code 2"
        name="code2"
        target={mfaSignInTargets.resyncCode2}
        invalid={wrong !== undefined}
        error={fieldProblem(action.state, "code2")}
      />
    </SignInForm>
  );
}
