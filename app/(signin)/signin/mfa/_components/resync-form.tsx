"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { typedCode } from "@/components/mfa/typed-code";
import { TypedField } from "@/components/sign-in/typed-field";
import { mfaSignInTargets } from "@/components/targets";

/** Two codes in a row: they tell how far the device's clock is off, and sign in. */
export function ResyncForm({ send }: { send: (form: FormData) => void }) {
  return (
    <Container
      header={
        <Header variant="h2" description="Enter a code, wait for the next one, and enter that one too.">
          Resynchronize your device
        </Header>
      }
    >
      <form action={send} onReset={(event) => event.preventDefault()}>
        <SpaceBetween size="m">
          <TypedField
            label="MFA code 1"
            name="code1"
            target={mfaSignInTargets.resyncCode1}
            inputMode="numeric"
            take={typedCode}
          />
          <TypedField
            label="MFA code 2"
            name="code2"
            target={mfaSignInTargets.resyncCode2}
            inputMode="numeric"
            take={typedCode}
          />
          <Button fullWidth formAction="submit" nativeButtonAttributes={{ "data-testid": mfaSignInTargets.resync }}>
            Resynchronize
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}
