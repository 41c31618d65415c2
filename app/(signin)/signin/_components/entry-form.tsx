"use client";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useActionState, useState } from "react";
import { RootPasswordForm } from "@/components/sign-in/root-password-form";
import { fieldProblem, SignInForm } from "@/components/sign-in/sign-in-form";
import { TypedField } from "@/components/sign-in/typed-field";
import { signinTargets } from "@/components/targets";
import { chooseIdentity, signInAsRoot } from "../actions";

const kinds = [
  {
    value: "root",
    label: "Root user",
    description: "Account owner that performs tasks requiring unrestricted access.",
    controlId: "root_user_radio_button",
  },
  {
    value: "user",
    label: "IAM user",
    description: "User within an account that performs daily tasks.",
    controlId: "iam_user_radio_button",
  },
];

/** The general entry of 2020: who signs in, and where. The root user's password follows in the same place. */
export function EntryForm({ target }: { target: string }) {
  const [chosen, choose, choosing] = useActionState(chooseIdentity, {});
  const [signIn, send, sending] = useActionState(signInAsRoot, {});
  const [kind, setKind] = useState("root");
  if (chosen.email)
    return <RootPasswordForm email={chosen.email} target={target} action={{ state: signIn, send, pending: sending }} />;
  return (
    <SignInForm
      heading="Sign in"
      action={{ state: chosen, send: choose, pending: choosing }}
      button={{ text: "Next", id: "next_button", target: signinTargets.next }}
      hidden={{ redirect: target }}
    >
      <FormField label="Who signs in?">
        <RadioGroup name="kind" value={kind} items={kinds} onChange={({ detail }) => setKind(detail.value)} />
      </FormField>
      <TypedField
        label={kind === "root" ? "Root user email address" : "Account ID (12 digits) or account alias"}
        id="resolving_input"
        name="resolving"
        target={signinTargets.resolving}
        autoComplete="username"
        error={fieldProblem(chosen, "resolving")}
      />
    </SignInForm>
  );
}
