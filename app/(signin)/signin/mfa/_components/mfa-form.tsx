"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { mfaSignInTargets } from "@/components/targets";
import type { MfaKind } from "@/lib/aws/mfa-kind";
import { cancel } from "../actions";
import { CodeForm } from "./code-form";
import { MethodForm } from "./method-form";
import { PasskeyForm } from "./passkey-form";

/** The second factor. Who has devices of several kinds chooses one of them first; one device is enough. */
export function MfaForm({ kinds }: { kinds: readonly MfaKind[] }) {
  const [kind, setKind] = useState<MfaKind | undefined>(kinds.length === 1 ? kinds[0] : undefined);
  return (
    <SpaceBetween size="m">
      {kind === undefined && kinds.length > 1 ? (
        <MethodForm kinds={kinds} onChosen={setKind} />
      ) : kind === "fido" ? (
        <PasskeyForm />
      ) : (
        <CodeForm kind={kind ?? "virtual"} />
      )}
      {kind !== undefined && kinds.length > 1 && (
        <Button data-testid={mfaSignInTargets.otherMethods} onClick={() => setKind(undefined)}>
          Try other MFA methods
        </Button>
      )}
      <form action={cancel}>
        <Button variant="link" formAction="submit" nativeButtonAttributes={{ "data-testid": mfaSignInTargets.cancel }}>
          Cancel
        </Button>
      </form>
    </SpaceBetween>
  );
}
