"use client";
import Link from "@cloudscape-design/components/link";
import { useActionState } from "react";
import { consoleHref } from "@/components/link/console-href";
import { RootPasswordForm } from "@/components/sign-in/root-password-form";
import { fieldProblem, SignInForm } from "@/components/sign-in/sign-in-form";
import { TypedField } from "@/components/sign-in/typed-field";
import { signinTargets } from "@/components/targets";
import { signInAsRoot } from "../../actions";

interface RootFormProps {
  /** Where it is known: the password is asked at once. */
  email: string | undefined;
  /** The page to go to. */
  target: string;
  place: number;
}

/** The root user's sign-in: the e-mail address, then the password. */
export function RootForm({ email, target, place }: RootFormProps) {
  const [state, send, pending] = useActionState(signInAsRoot, email ? { email } : {});
  const action = { state, send, pending };
  if (state.email) return <RootPasswordForm email={state.email} target={target} action={action} />;
  return (
    <SignInForm
      heading="Root user sign in"
      action={action}
      button={{ text: "Next", id: "next_button", target: signinTargets.next }}
      hidden={{ redirect: target }}
      footer={
        <Link href={consoleHref("/signin", place)} data-testid={signinTargets.toUser}>
          Sign in as an IAM user
        </Link>
      }
    >
      <TypedField
        label="Root user email address"
        id="resolving_input"
        name="email"
        target={signinTargets.email}
        inputMode="email"
        autoComplete="username"
        autoFocus
        error={fieldProblem(state, "email")}
      />
    </SignInForm>
  );
}
