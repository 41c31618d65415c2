"use client";
import Box from "@cloudscape-design/components/box";
import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useRef, useState } from "react";
import { isWork } from "../link/is-work";
import { KeepTyped } from "../link/keep-typed";
import { confirmTargets } from "../targets";
import { closesWithin, DialogBody } from "./dialog-body";
import { useFirstInvalid } from "./first-invalid";

export interface DialogProps {
  title: string;
  size?: "small" | "medium" | "large" | "max";
  /** The button that does it. With `form` it sends the form of that id, which stands in the dialog. */
  submit: Pick<ButtonProps, "disabled" | "disabledReason" | "form" | "loading" | "onClick"> & {
    label: string;
    target?: string;
  };
  /** `Cancel`, where it is not said otherwise. */
  cancel?: { label?: string; target?: string };
  /** A button in the place of `Cancel`. */
  other?: ReactNode;
  /** How the cross is called. */
  closeLabel?: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * The frame of a dialog: its title, and what one can do at its end, which leads to the first wrong field. Where something
 * was typed Escape asks before that is lost; the cross and `Cancel` ask nobody. Render it only while it is open.
 */
export function Dialog({ submit: { label, target, onClick, ...submit }, cancel, ...props }: DialogProps) {
  const [body, leadToField] = useFirstInvalid<HTMLDivElement>();
  const typed = useRef(false);
  const worked = useRef(false);
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Modal
        visible
        size={props.size ?? "medium"}
        header={props.title}
        closeAriaLabel={props.closeLabel ?? "Close"}
        onDismiss={({ detail }) => {
          // A click beside the dialog is easily an accident.
          if (detail.reason === "overlay" && typed.current) return;
          if (detail.reason === "keyboard" && closesWithin(body.current)) return;
          if (detail.reason === "keyboard" && worked.current) setLeaving(true);
          else props.onClose();
        }}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              {props.other ?? (
                <Button
                  formAction="none"
                  variant="link"
                  data-testid={cancel?.target ?? confirmTargets.cancel}
                  onClick={props.onClose}
                >
                  {cancel?.label ?? "Cancel"}
                </Button>
              )}
              <Button
                {...submit}
                {...(onClick && {
                  onClick: (event) => {
                    onClick(event);
                    leadToField();
                  },
                })}
                formAction={submit.form === undefined ? "none" : "submit"}
                variant="primary"
                data-testid={target ?? confirmTargets.submit}
              >
                {label}
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        <KeepTyped>
          <DialogBody
            body={body}
            onType={(event) => {
              typed.current = true;
              worked.current ||= isWork(event);
            }}
          >
            {props.children}
          </DialogBody>
        </KeepTyped>
      </Modal>
      {leaving && (
        <Dialog
          title="Leave dialog"
          submit={{ label: "Leave", onClick: props.onClose }}
          onClose={() => setLeaving(false)}
        >
          Are you sure that you want to leave this dialog? The changes that you made won't be saved.
        </Dialog>
      )}
    </>
  );
}
