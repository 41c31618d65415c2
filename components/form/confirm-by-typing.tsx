"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Children, type FormEvent, type ReactNode, useId, useState } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import { useMarkPending } from "../shell/settled-marker";
import { confirmTargets } from "../targets";
import { Dialog } from "./dialog";
import { FailureAlert } from "./failure-alert";
import { useFirstInvalid } from "./first-invalid";

export interface ConfirmByTypingProps {
  /** `Delete Developers?` */
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** What must be typed, exactly; without it the dialog asks once and nothing is typed. */
  phrase?: string;
  /** The button: `Delete`. */
  submit: string;
  /** The work is under way. */
  pending?: boolean;
  /** Why the work did not happen. */
  failure?: Failure | undefined;
  /** The way out: `Cancel`, where it is not said otherwise. */
  cancel?: string;
  /** Says why the button is disabled, whatever is typed. */
  blocked?: string | undefined;
  size?: "small" | "medium" | "large";
  onConfirm: () => void;
  onDismiss: () => void;
}

/** A dialog that asks before something is lost. Render it only while it is open: what was typed is gone with it. */
export function ConfirmByTyping(props: ConfirmByTypingProps) {
  const { phrase, pending = false, blocked } = props;
  const form = useId();
  const [typed, setTyped] = useState("");
  const [part, leadToField] = useFirstInvalid<HTMLFormElement>();
  useMarkPending(pending);
  const reason = blocked ?? (phrase === undefined || typed === phrase ? undefined : `Type ${phrase} in the field.`);
  const ready = reason === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || pending) return;
    props.onConfirm();
    leadToField();
  };
  return (
    <Dialog
      title={props.title}
      size={props.size ?? "medium"}
      submit={{
        label: props.submit,
        form,
        loading: pending,
        disabled: !ready,
        ...(reason ? { disabledReason: reason } : {}),
      }}
      {...(props.cancel === undefined ? {} : { cancel: { label: props.cancel } })}
      onClose={props.onDismiss}
    >
      <form ref={part} id={form} onSubmit={submit}>
        <SpaceBetween size="m">
          {hasText(props.children) ? <p className="m-0">{props.children}</p> : props.children}
          {phrase !== undefined && (
            <div data-looks>
              <FormField
                label={
                  <>
                    To confirm, type <em>{phrase}</em> in the field.
                  </>
                }
              >
                <Input
                  value={typed}
                  placeholder={phrase}
                  autoComplete={false}
                  spellcheck={false}
                  nativeInputAttributes={{ "data-testid": confirmTargets.input }}
                  onChange={({ detail }) => setTyped(detail.value)}
                />
              </FormField>
            </div>
          )}
          <FailureAlert failure={props.failure} />
        </SpaceBetween>
      </form>
    </Dialog>
  );
}

/** A sentence is one part, whatever it is put together from: the dialog sets its parts apart. */
const hasText = (children: ReactNode) => Children.toArray(children).some((child) => typeof child === "string");
