"use client";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { MarkedChoices } from "@/components/form/marked-choices";
import { mfaMethods } from "@/components/mfa/mfa-types";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { mfaSignInTargets } from "@/components/targets";
import type { MfaKind } from "@/lib/aws/mfa-kind";

/** Which kind of device to sign in with. */
export function MethodForm({ kinds, onChosen }: { kinds: readonly MfaKind[]; onChosen: (kind: MfaKind) => void }) {
  const methods = mfaMethods.filter(({ kind }) => kinds.includes(kind));
  const [kind, setKind] = useState(methods[0]?.kind);
  return (
    <SignInForm
      heading="Multi-factor authentication"
      action={{ state: {}, send: () => kind && onChosen(kind), pending: false }}
      button={{ text: "Next", target: mfaSignInTargets.chooseMethod }}
    >
      <span>Your account has several MFA devices. Choose which one to use: one is enough.</span>
      <MarkedChoices target={mfaSignInTargets.method}>
        <RadioGroup
          ariaLabel="MFA method"
          value={kind ?? null}
          items={methods.map(({ kind: value, label, description }) => ({ value, label, description }))}
          onChange={({ detail }) => setKind(methods.find((method) => method.kind === detail.value)?.kind)}
        />
      </MarkedChoices>
    </SignInForm>
  );
}
