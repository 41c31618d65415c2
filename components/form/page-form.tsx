"use client";
import Button from "@cloudscape-design/components/button";
import Form from "@cloudscape-design/components/form";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import { LinkButton } from "../link/link-button";
import { UnsavedWork, type UnsavedWorkProps } from "../link/unsaved-work";
import { useMarkPending } from "../shell/settled-marker";
import { FailureAlert } from "./failure-alert";
import { useFirstInvalid } from "./first-invalid";
import { useFreshFailure } from "./use-fresh-failure";

export interface PageFormProps extends Pick<UnsavedWorkProps, "changed" | "safe"> {
  title: string;
  description?: string;
  /** The button that does it. */
  submit: string;
  submitTarget?: string;
  /** Where Cancel leads: a console path. */
  cancelTo: string;
  pending: boolean;
  disabled?: boolean;
  failure?: Failure | undefined;
  onSubmit: () => void;
  children: ReactNode;
}

/** A page that is one form: heading, parts, Cancel and the button that does it, which leads to the first wrong field. */
export function PageForm(props: PageFormProps) {
  const [form, leadToField] = useFirstInvalid<HTMLFormElement>();
  const { failure, forget } = useFreshFailure(props.failure);
  useMarkPending(props.pending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.pending || props.disabled) return;
    forget();
    props.onSubmit();
    leadToField();
  };
  return (
    <UnsavedWork changed={props.changed} safe={props.safe}>
      <form ref={form} onSubmit={submit} onKeyDown={keepSearching}>
        <Form
          header={
            <Header variant="h1" {...(props.description ? { description: props.description } : {})}>
              {props.title}
            </Header>
          }
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <LinkButton cancels variant="link" href={props.cancelTo}>
                Cancel
              </LinkButton>
              <Button
                variant="primary"
                loading={props.pending}
                disabled={props.disabled ?? false}
                {...(props.submitTarget ? { "data-testid": props.submitTarget } : {})}
              >
                {props.submit}
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="l">
            {props.children}
            <FailureAlert failure={failure} />
          </SpaceBetween>
        </Form>
      </form>
    </UnsavedWork>
  );
}

/** Enter sends the form from a field that one writes into; not from a search in a table, nor from a row's check box. */
function keepSearching(event: KeyboardEvent) {
  const { target } = event;
  if (event.key === "Enter" && target instanceof HTMLInputElement && /^(search|checkbox|radio)$/.test(target.type))
    event.preventDefault();
}
