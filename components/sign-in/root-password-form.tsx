"use client";
import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { signinTargets } from "../targets";
import { PasswordFields } from "./password-fields";
import { type SignInAction, SignInForm } from "./sign-in-form";

/** The root user's second step: the password for the e-mail address of the first. */
export function RootPasswordForm({ email, action, target }: { email: string; action: SignInAction; target: string }) {
  return (
    <SignInForm
      heading="Root user sign in"
      action={action}
      button={{ text: "Sign in", id: "signin_button", target: signinTargets.submit }}
      hidden={{ email, redirect: target }}
      footer={
        <ExpandableSection variant="footer" headerText="Forgot password?">
          This is a training account: whoever started the server finds its first root password where the server's data
          is, and can make another account.
        </ExpandableSection>
      }
    >
      <div>
        <Box variant="awsui-key-label">Email address</Box>
        <Box>{email}</Box>
      </div>
      <PasswordFields
        showLabel="Show password"
        fields={[
          { label: "Password", id: "password", name: "password", target: signinTargets.password, autoFocus: true },
        ]}
      />
    </SignInForm>
  );
}
