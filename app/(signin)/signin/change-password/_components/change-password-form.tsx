"use client";
import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import { useActionState } from "react";
import type { PasswordRules } from "@/components/form/password-rules";
import { PasswordFields } from "@/components/sign-in/password-fields";
import { fieldProblem, SignInForm } from "@/components/sign-in/sign-in-form";
import { signinTargets } from "@/components/targets";
import { confirmPasswordChange } from "../actions";

interface ChangePasswordFormProps {
  account: string;
  userName: string;
  /** Is the old password over? Else an administrator asked for a new one. */
  expired: boolean;
  /** Undefined where the person may not see them. */
  rules: PasswordRules | undefined;
  /** The address of the sign-in page. */
  signIn: string;
}

/** An administrator asked for a new password, or the old one is over. */
export function ChangePasswordForm({ account, userName, expired, rules, signIn }: ChangePasswordFormProps) {
  const [state, send, pending] = useActionState(confirmPasswordChange, {});
  const field = (label: string, name: string, target: string) => ({
    label,
    name,
    target,
    error: fieldProblem(state, name),
  });
  return (
    <SignInForm
      heading="You must change your password to continue"
      {...(expired ? { description: "Your password has expired." } : {})}
      action={{ state, send, pending }}
      button={{ text: "Confirm password change", target: signinTargets.confirmChange }}
      footer={<Link href={signIn}>Sign in to a different account</Link>}
    >
      <div>
        <Box variant="awsui-key-label">AWS account</Box>
        <Box>{account}</Box>
      </div>
      <div>
        <Box variant="awsui-key-label">IAM user name</Box>
        <Box>{userName}</Box>
      </div>
      <PasswordFields
        showLabel="Show passwords"
        fields={[
          { ...field("Old password", "old-password", signinTargets.oldPassword), autoFocus: true },
          {
            ...field("New password", "new-password", signinTargets.newPassword),
            autoComplete: "new-password",
            rules,
          },
          {
            ...field("Retype new password", "retype-password", signinTargets.retypePassword),
            sameAs: "new-password",
            autoComplete: "new-password",
          },
        ]}
      />
    </SignInForm>
  );
}
