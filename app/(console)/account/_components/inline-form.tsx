"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { FormEvent, ReactNode } from "react";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { KeepTyped } from "@/components/link/keep-typed";
import type { ActionState } from "@/lib/doors/console/action-state";

interface InlineFormProps {
  /** Saves what was chosen. */
  send: () => Promise<ActionState>;
  /** Of `Update`. */
  target: string;
  /** It was saved. */
  onDone?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A setting that is changed where it stands: its field, `Update` and `Cancel`. */
export function InlineForm({ send, target, onDone, onClose, children }: InlineFormProps) {
  const { run, pending, failure } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(send, () => {
      onClose();
      onDone?.();
    });
  };
  return (
    <KeepTyped>
      <form onSubmit={submit}>
        <SpaceBetween size="m">
          {children}
          <FailureAlert failure={failure} />
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="primary" loading={pending} data-testid={target}>
              Update
            </Button>
            <Button variant="link" formAction="none" onClick={onClose}>
              Cancel
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </form>
    </KeepTyped>
  );
}
