"use client";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useActionState, useEffect, useState } from "react";
import { MarkedChoices } from "@/components/form/marked-choices";
import { NewToAws } from "@/components/sign-in/new-to-aws";
import { RootPasswordForm } from "@/components/sign-in/root-password-form";
import { fieldProblem, SignInForm } from "@/components/sign-in/sign-in-form";
import { TypedField } from "@/components/sign-in/typed-field";
import { signinTargets } from "@/components/targets";
import { chooseIdentity, signInAsRoot } from "../actions";

const kinds = [
  {
    value: "root",
    label: "Root user",
    description: "The owner of an account, for what only the owner may do.",
    controlId: "root_user_radio_button",
  },
  {
    value: "user",
    label: "IAM user",
    description: "A user inside an account, for daily work.",
    controlId: "iam_user_radio_button",
  },
];

/** The general entry of 2020: who signs in, and where. The root user's password follows in the same place. */
export function EntryForm({ target }: { target: string }) {
  const [chosen, choose, choosing] = useActionState(chooseIdentity, {});
  const [signIn, send, sending] = useActionState(signInAsRoot, {});
  const [kind, setKind] = useState("root");
  // What was chosen before the page's script ran.
  useEffect(() => {
    const checked = document.querySelector<HTMLInputElement>('input[name="kind"]:checked');
    if (checked) setKind(checked.value);
  }, []);
  if (chosen.email)
    return <RootPasswordForm email={chosen.email} target={target} action={{ state: signIn, send, pending: sending }} />;
  return (
    <SignInForm
      heading="Sign in"
      action={{ state: chosen, send: choose, pending: choosing }}
      button={{ text: "Next", id: "next_button", target: signinTargets.next }}
      hidden={{ redirect: target }}
      footer={<NewToAws />}
    >
      <MarkedChoices target={signinTargets.kind}>
        <RadioGroup
          ariaLabel="Type of user"
          name="kind"
          value={kind}
          items={kinds}
          onChange={({ detail }) => setKind(detail.value)}
        />
      </MarkedChoices>
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
