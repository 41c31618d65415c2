"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useRef } from "react";
import type { SignInProblem, SignInState } from "@/lib/doors/console/sign-in-problem";
import { focusFirstInvalid } from "../form/first-invalid";
import { useMarkPending } from "../shell/settled-marker";
import { signinTargets } from "../targets";
import { ChangedFields, useChangedFields } from "./changed-fields";
import { problemText } from "./problem-text";

/** What `useActionState` gives. */
export interface SignInAction {
  state: SignInState;
  send: (form: FormData) => void;
  pending: boolean;
}

export interface SignInFormProps {
  heading: string;
  description?: string;
  /** A second form of the page: its heading and its button stand behind the first one's. */
  part?: boolean;
  action: SignInAction;
  onSend?: () => void;
  /** `wrong` is told at a field, and not above the form. */
  wrongAtField?: boolean;
  /** The label, id and target of the button that sends the form. */
  button: { text: string; id?: string; target: string };
  /** Sent along, unseen. */
  hidden?: Record<string, string | undefined>;
  children: ReactNode;
  /** Under the form, in the card. */
  footer?: ReactNode;
}

/** The card of a sign-in page: heading, the reason why it shows itself again, fields, one button. */
export function SignInForm({ heading, part = false, action, button, hidden = {}, ...props }: SignInFormProps) {
  const { state, pending } = action;
  const form = useRef<HTMLFormElement>(null);
  const [changed, noteChange] = useChangedFields(state);
  useMarkPending(pending);
  useEffect(() => {
    if (state.problem) focusFirstInvalid(form.current);
  }, [state]);
  return (
    <SpaceBetween size="m">
      {!(props.wrongAtField && state.problem?.kind === "wrong") && <ProblemAlert problem={state.problem} />}
      <Container
        header={
          <Header variant={part ? "h2" : "h1"} description={props.description}>
            {heading}
          </Header>
        }
        footer={props.footer}
      >
        {/* A form of React's is emptied after its action; here what was typed stays. */}
        <form
          ref={form}
          action={action.send}
          onSubmit={props.onSend}
          onInput={noteChange}
          onReset={(event) => event.preventDefault()}
        >
          {Object.entries(hidden).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <SpaceBetween size="m">
            <ChangedFields value={changed}>{props.children}</ChangedFields>
            <Button
              variant={part ? "normal" : "primary"}
              fullWidth
              formAction="submit"
              loading={pending}
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
  if (!problem || problem.kind === "fields") return null;
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
  problem?.kind === "fields" ? problem.messages[field] : undefined;
