"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import type { SignInProblem, SignInState } from "@/lib/doors/console/sign-in-problem";
import { useMarkPending } from "../shell/settled-marker";
import { signinTargets } from "../targets";
import { problemText } from "./problem-text";

/** What `useActionState` gives. */
export interface SignInAction {
  state: SignInState;
  send: (form: FormData) => void;
  pending: boolean;
}

export interface SignInFormProps {
  heading: string;
  action: SignInAction;
  /** The label, id and target of the button that sends the form. */
  button: { text: string; id?: string; target: string };
  /** Sent along, unseen. */
  hidden?: Record<string, string | undefined>;
  children: ReactNode;
  /** Under the form, in the card. */
  footer?: ReactNode;
}

/** The card of a sign-in page: heading, the reason why it shows itself again, fields, one button. */
export function SignInForm({ heading, action, button, hidden = {}, children, footer }: SignInFormProps) {
  useMarkPending(action.pending);
  return (
    <SpaceBetween size="m">
      <ProblemAlert problem={action.state.problem} />
      <Container header={<Header variant="h1">{heading}</Header>} footer={footer}>
        {/* A form of React's is emptied after its action; here what was typed stays. */}
        <form action={action.send} onReset={(event) => event.preventDefault()}>
          {Object.entries(hidden).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <SpaceBetween size="m">
            {children}
            <Button
              variant="primary"
              fullWidth
              formAction="submit"
              loading={action.pending}
              loadingText={button.text}
              nativeButtonAttributes={{ "data-testid": button.target, ...(button.id ? { id: button.id } : {}) }}
            >
              {button.text}
            </Button>
          </SpaceBetween>
        </form>
      </Container>
    </SpaceBetween>
  );
}

/** The problems of the page as a whole; those of a field stand at the field. */
function ProblemAlert({ problem }: { problem: SignInProblem | undefined }) {
  if (!problem || problem.kind === "field") return null;
  return (
    <div role="alert" data-testid={signinTargets.problem}>
      <Alert type="error" statusIconAriaLabel="Error">
        {problemText(problem)}
      </Alert>
    </div>
  );
}

/** The message of a field, where the problem is there. */
export const fieldProblem = ({ problem }: SignInState, field: string): string | undefined =>
  problem?.kind === "field" && problem.field === field ? problem.message : undefined;
