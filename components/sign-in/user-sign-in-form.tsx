"use client";
import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Link from "@cloudscape-design/components/link";
import Popover from "@cloudscape-design/components/popover";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useActionState } from "react";
import type { SignInState } from "@/lib/doors/console/sign-in-problem";
import { consoleHref } from "../link/console-href";
import type { Era } from "../shell/session-facts";
import { signinTargets } from "../targets";
import { CreateAccountButton } from "./create-account-button";
import { PasswordFields } from "./password-fields";
import { RememberBox } from "./remember-box";
import { fieldProblem, SignInForm } from "./sign-in-form";
import { TypedField } from "./typed-field";

export interface UserSignInFormProps {
  era: Era;
  /** The server action. */
  signIn: (before: SignInState, form: FormData) => Promise<SignInState>;
  /** What stands in the fields at first. */
  account?: string | undefined;
  userName?: string | undefined;
  /** Came the account from the browser's memory? */
  remembered: boolean;
  /** The page to go to. */
  target: string;
  place: number;
}

const words = {
  current: {
    heading: "IAM user sign in",
    account: "Account ID or alias",
    userName: "IAM username",
    show: "Show Password",
    trouble: "Having trouble?",
  },
  "2020": {
    heading: "Sign in as IAM user",
    account: "Account ID (12 digits) or account alias",
    userName: "IAM user name",
    show: "Show password",
    trouble: "Forgot password?",
  },
} as const;

/** An IAM user's sign-in: account, name and password at once. */
export function UserSignInForm(props: UserSignInFormProps) {
  const { era, signIn, account = "", userName = "", remembered, target } = props;
  const [state, send, pending] = useActionState(signIn, {});
  const labels = words[era];
  return (
    <SignInForm
      heading={labels.heading}
      action={{ state, send, pending }}
      button={{ text: "Sign in", id: "signin_button", target: signinTargets.submit }}
      hidden={{ redirect: target }}
      footer={<OtherWays {...props} />}
    >
      <TypedField
        label={labels.account}
        id="account"
        name="account"
        value={account}
        target={signinTargets.account}
        autoFocus={account === ""}
        info={era === "current" ? <AccountHelp /> : undefined}
        error={fieldProblem(state, "account")}
      />
      <RememberBox initially={remembered} />
      <TypedField
        label={labels.userName}
        id="username"
        name="username"
        value={userName}
        target={signinTargets.userName}
        autoComplete="username"
        autoFocus={account !== "" && userName === ""}
        error={fieldProblem(state, "username")}
      />
      <PasswordFields
        showLabel={labels.show}
        fields={[
          {
            label: "Password",
            id: "password",
            name: "password",
            target: signinTargets.password,
            autoFocus: account !== "" && userName !== "",
            error: fieldProblem(state, "password"),
          },
        ]}
      />
      <ExpandableSection variant="footer" headerText={labels.trouble}>
        Contact the administrator of your account, who can set a new password for you. IAM users cannot reset their own.
      </ExpandableSection>
    </SignInForm>
  );
}

function AccountHelp() {
  return (
    <Popover
      triggerType="text"
      dismissAriaLabel="Close"
      content={
        <Box>
          Your administrator knows the account ID or alias; it also stands in the sign-in address of the account. The
          root user of an account signs in by email address.
        </Box>
      }
    >
      Don't have?
    </Popover>
  );
}

function OtherWays({ era, remembered, place, target }: UserSignInFormProps) {
  const query = target ? `redirect=${encodeURIComponent(target)}` : "";
  return (
    <SpaceBetween size="xs">
      <Link href={consoleHref(`/signin/root?${query}`, place)} data-testid={signinTargets.toRoot}>
        Sign in using root user email
      </Link>
      {remembered && (
        <Link href={consoleHref(`/signin?different=1&${query}`, place)} data-testid={signinTargets.toDifferent}>
          Sign in to a different account
        </Link>
      )}
      {era === "current" && <CreateAccountButton label="Create a new AWS account" />}
    </SpaceBetween>
  );
}
